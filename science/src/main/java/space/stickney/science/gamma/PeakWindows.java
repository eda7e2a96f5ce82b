package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Stretches of channels about peaks, and the shape of each peak in them. A line stands in a window if its full-energy or one
 * of its escape peaks does; what it leaves elsewhere is smooth and part of the continuum.
 */
final class PeakWindows {
    private static final double REACH_FWHM = 3.5;
    /** Escape peaks get windows of their own from here, where they hold a good part of the counts (keV). */
    private static final double ESCAPES_FROM_KEV = 2500;

    private final GammaDetector detector;
    private final List<Double> energies;
    private final List<Window> windows = new ArrayList<>();

    /**
     * A stretch of channels.
     *
     * @param from first channel
     * @param to one after the last
     * @param peaks that stand in it
     * @param shapes counts of each of them by channel, per photon/m2
     * @param elsewhere the same of all other peaks, which leave scattered photons here; zero for those that stand here
     * @param continuum functions of channel, the first constant
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Window(int from, int to, int[] peaks, double[][] shapes, double[][] elsewhere, double[][] continuum) {}

    private record Span(double low, double high) {}

    PeakWindows(GammaDetector detector, List<Double> energies) {
        this.detector = detector;
        this.energies = energies;
        for (Span span : merged(spans())) {
            int from = (int) FastMath.floor(detector.scale().channel(span.low));
            int to = (int) FastMath.ceil(detector.scale().channel(span.high));
            if (from >= 0 && to <= detector.channels()) {
                windows.add(new Window(from, to, new int[0], new double[0][], new double[0][], new double[0][]));
            }
        }
        fill();
    }

    List<Window> windows() {
        return windows;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (double energy : energies) {
            spans.add(about(energy));
            if (energy > ESCAPES_FROM_KEV && detector.escapes().single(energy) > 0) {
                spans.add(about(energy - EscapePeaks.ELECTRON_KEV));
                spans.add(about(energy - 2 * EscapePeaks.ELECTRON_KEV));
            }
        }
        return spans;
    }

    private Span about(double energy) {
        double reach = REACH_FWHM * detector.resolution().fwhmKeV(energy);
        return new Span(energy - reach, energy + reach);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(Span::low));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).high >= span.low) {
                merged.set(last, new Span(merged.get(last).low, FastMath.max(merged.get(last).high, span.high)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private void fill() {
        List<List<Integer>> peaks = new ArrayList<>();
        List<List<double[]>> shapes = new ArrayList<>();
        List<double[][]> elsewhere = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            elsewhere.add(new double[energies.size()][0]);
            peaks.add(new ArrayList<>());
            shapes.add(new ArrayList<>());
        }
        for (int p = 0; p < energies.size(); p++) {
            double[] response = detector.response(energies.get(p));
            for (int w = 0; w < windows.size(); w++) {
                Window window = windows.get(w);
                double[] part = java.util.Arrays.copyOfRange(response, window.from, window.to);
                if (stands(energies.get(p), window)) {
                    peaks.get(w).add(p);
                    shapes.get(w).add(part);
                } else if (part[0] > 0) {
                    elsewhere.get(w)[p] = part;
                }
            }
        }
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            windows.set(
                    w,
                    new Window(
                            window.from,
                            window.to,
                            peaks.get(w).stream().mapToInt(Integer::intValue).toArray(),
                            shapes.get(w).toArray(new double[0][]),
                            elsewhere.get(w),
                            continuum(window)));
        }
    }

    private boolean stands(double energy, Window window) {
        return in(energy, window)
                || (detector.escapes().single(energy) > 0
                        && (in(energy - EscapePeaks.ELECTRON_KEV, window)
                                || in(energy - 2 * EscapePeaks.ELECTRON_KEV, window)));
    }

    private boolean in(double energy, Window window) {
        double at = detector.scale().channel(energy);
        return at >= window.from && at < window.to;
    }

    /** Legendre polynomials over the window, one more for every ten widths of a peak. */
    private double[][] continuum(Window window) {
        int n = window.to - window.from;
        double width = detector.scale().energyKeV(window.to) - detector.scale().energyKeV(window.from);
        double fwhm = detector.resolution().fwhmKeV(detector.scale().energyKeV(0.5 * (window.from + window.to)));
        int degree = 2 + (int) FastMath.min(4, FastMath.floor(width / fwhm / 10));
        double[][] basis = new double[degree + 1][n];
        for (int i = 0; i < n; i++) {
            double x = 2 * (i + 0.5) / n - 1;
            basis[0][i] = 1;
            basis[1][i] = x;
            for (int k = 2; k <= degree; k++) {
                basis[k][i] = ((2 * k - 1) * x * basis[k - 1][i] - (k - 1) * basis[k - 2][i]) / k;
            }
        }
        return basis;
    }
}
