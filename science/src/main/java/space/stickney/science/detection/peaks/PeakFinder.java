package space.stickney.science.detection.peaks;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.science.detection.Resolution;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.inference.Bounds;
import space.stickney.science.inference.PoissonFit;
import space.stickney.science.inference.Priors;

/**
 * Finds the peaks of a spectrum and fits them, neighbours together, by their Poisson likelihood: Gaussians of one width on a straight background. Where they are strong (20,000 counts and more) the window is wider, and a step and a low tail, which is part of the area, are
 * fitted too; a tail of weak peaks is not seen, and partly lost from their areas.
 */
public final class PeakFinder {
    private static final double WINDOW = 2.5;
    private static final int MOST = 6;
    private static final double STRONG = 2e4;
    private final Spectrum spectrum;
    private final Resolution width;
    private final double threshold;

    /**
     * A finder.
     *
     * @param width expected resolution; widths from a third to three times of it are accepted
     * @param threshold least significance of an area, in sigma
     */
    public PeakFinder(Spectrum spectrum, Resolution width, double threshold) {
        this.spectrum = spectrum;
        this.width = width;
        this.threshold = threshold;
    }

    /** All peaks with an area of at least the threshold, in the order of energy. */
    public List<FittedPeak> peaks() {
        List<FittedPeak> out = new ArrayList<>();
        List<Double> candidates = PeakSearch.candidates(spectrum, width, threshold);
        int i = 0;
        while (i < candidates.size()) {
            int end = i + 1;
            while (end < candidates.size()
                    && end - i < MOST
                    && candidates.get(end) - candidates.get(end - 1) < 2 * WINDOW * fwhm(candidates.get(end))) {
                end++;
            }
            out.addAll(fit(candidates.subList(i, end)));
            i = end;
        }
        return List.copyOf(out);
    }

    /**
     * The peak at an energy, fitted alone.
     *
     * @param energyKeV where to begin
     * @return nothing if the fit fails or what it finds is no peak
     */
    public List<FittedPeak> peakAt(double energyKeV) {
        return fit(List.of(spectrum.scale().channel(energyKeV)));
    }

    private List<FittedPeak> fit(List<Double> places) {
        double w = fwhm(places.get(0));
        int from = (int) FastMath.max(0, FastMath.floor(places.get(0) - WINDOW * w));
        int to = (int) FastMath.min(spectrum.channels(), FastMath.ceil(places.get(places.size() - 1) + WINDOW * w));
        boolean strong = standOut(places, w);
        if (strong) {
            from = (int) FastMath.max(0, from - 2 * WINDOW * w);
            to = (int) FastMath.min(spectrum.channels(), to + WINDOW * w);
        }
        if (to - from < 2 * places.size() + 4) {
            return List.of();
        }
        double[] counts = new double[to - from];
        for (int i = from; i < to; i++) {
            counts[i - from] = spectrum.count(i);
        }
        PeakGroup model = new PeakGroup(from, to, places.size());
        double[] start = start(model, places, counts, from, w, strong);
        try {
            PoissonFit.Result result = new PoissonFit(model, counts, Priors.none(model.parameters()))
                    .fit(start, bounds(model, start, w, strong));
            return peaks(model, result);
        } catch (NoSolution e) {
            // a window that no peak describes, such as the edge of a continuum, holds no peaks
            return List.of();
        }
    }

    private double[] start(PeakGroup model, List<Double> places, double[] counts, int from, double w, boolean strong) {
        double[] start = new double[model.parameters()];
        int side = (int) FastMath.max(1, FastMath.rint(0.5 * w));
        double left = mean(counts, 0, side);
        double right = mean(counts, counts.length - side, counts.length);
        start[0] = FastMath.max(0.5 * (left + right), 0.1);
        start[1] = FastMath.max(left, right) > 1 ? 0.9 * (right - left) / counts.length : 0;
        start[PeakGroup.WIDTH] = FastMath.log(w / Resolution.FWHM_PER_SIGMA);
        if (strong) {
            start[PeakGroup.STEP] = 1e-4;
            start[PeakGroup.TAIL] = 0.05;
            start[PeakGroup.LENGTH] = 0.7;
        }
        for (int k = 0; k < places.size(); k++) {
            double at = places.get(k);
            int low = (int) FastMath.max(0, FastMath.floor(at - 0.6 * w) - from);
            int high = (int) FastMath.min(counts.length, FastMath.ceil(at + 0.6 * w) - from);
            double net = (mean(counts, low, high) - start[0]) * (high - low);
            start[PeakGroup.SHARED + 2 * k] = at - model.middle();
            start[PeakGroup.SHARED + 2 * k + 1] = FastMath.max(net, 1);
        }
        return start;
    }

    /** Whether so many counts stand above the sides that the shape of the peaks shows. */
    private boolean standOut(List<Double> places, double w) {
        double all = 0;
        double sides = 0;
        for (double at : places) {
            all += total(at - w, at + w);
            sides += total(at - 2 * w, at - w) + total(at + w, at + 2 * w);
        }
        return all - sides > STRONG;
    }

    private double total(double from, double to) {
        int low = (int) FastMath.max(0, FastMath.rint(from));
        return spectrum.total(low, (int) FastMath.max(low, FastMath.min(spectrum.channels(), FastMath.rint(to))));
    }

    private static Bounds bounds(PeakGroup model, double[] start, double w, boolean strong) {
        Bounds bounds = Bounds.none(model.parameters())
                .with(PeakGroup.STEP, 0, strong ? 0.01 : 0)
                .with(PeakGroup.TAIL, strong ? 1e-4 : 0, strong ? 0.5 : 0)
                .with(PeakGroup.LENGTH, strong ? -1.5 : 0, strong ? 3 : 0)
                .with(
                        PeakGroup.WIDTH,
                        start[PeakGroup.WIDTH] - FastMath.log(3),
                        start[PeakGroup.WIDTH] + FastMath.log(3));
        for (int place = PeakGroup.SHARED; place < start.length; place += 2) {
            bounds =
                    bounds.with(place, start[place] - w, start[place] + w).with(place + 1, 0, Double.POSITIVE_INFINITY);
        }
        return bounds;
    }

    private List<FittedPeak> peaks(PeakGroup model, PoissonFit.Result result) {
        double[] p = result.fit().parameters();
        List<FittedPeak> out = new ArrayList<>();
        int group = (p.length - PeakGroup.SHARED) / 2;
        int free = 0;
        for (int i = 0; i < p.length; i++) {
            free += result.fit().sigma(i) > 0 ? 1 : 0;
        }
        double reduced = result.deviance() / FastMath.max(1, result.expected().mean() - free);
        for (int k = 0; k < group; k++) {
            int place = PeakGroup.SHARED + 2 * k;
            double channel = p[place] + model.middle();
            double gain = spectrum.scale().gainKeV(channel);
            double fwhm = Resolution.FWHM_PER_SIGMA * FastMath.exp(p[PeakGroup.WIDTH]) * gain;
            double areaSigma = result.fit().sigma(place + 1);
            double placeSigma = result.fit().sigma(place);
            // a parameter at its bound has no sigma: it is no peak of this width at this place
            if (!(p[place + 1] >= threshold * areaSigma)
                    || !(placeSigma > 0)
                    || !(result.fit().sigma(PeakGroup.WIDTH) > 0)) {
                continue;
            }
            out.add(new FittedPeak(
                    channel,
                    placeSigma,
                    spectrum.scale().energyKeV(channel),
                    placeSigma * gain,
                    fwhm,
                    fwhm * result.fit().sigma(PeakGroup.WIDTH),
                    p[place + 1],
                    areaSigma,
                    p[0] + p[1] * p[place],
                    group,
                    reduced));
        }
        return out;
    }

    private double fwhm(double channel) {
        return width.fwhmKeV(spectrum.scale().energyKeV(channel))
                / spectrum.scale().gainKeV(channel);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = FastMath.max(0, from); i < FastMath.min(values.length, to); i++) {
            sum += values[i];
        }
        return sum / FastMath.max(1, to - from);
    }
}
