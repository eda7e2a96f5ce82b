package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Resolution;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.Priors;

/**
 * Offset, gain and width of peaks from the strong lines in the sum of all spectra: the deviance of windows about them, minimised
 * over all areas and continua, is a function of these three; Newton's steps from parabolas through ten points, halved until they
 * lower it, find its minimum.
 */
final class EnergyCalibration {
    /** Where strong lines are to be expected whatever the ground: sensor, spacecraft, 40K, H, Si and Al, O, Fe. */
    private static final double[] STRONG = {139.7, 198.4, 846.8, 1368.6, 1460.8, 1778.9, 2223.2, 6129.9, 7631.1};

    private static final int MOST = 30;
    /** A step that lowers the deviance by less than this, a tenth of a sigma, is the last. */
    private static final double SETTLED = 0.01;

    private static final int HALVINGS = 12;
    /** Longest step, in units of those of the differences. */
    private static final double LONGEST = 4;

    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 2;

    private final GammaDetector nominal;
    private final double[] counts;

    EnergyCalibration(GammaDetector nominal, SummedObservation observation) {
        this.nominal = nominal;
        counts = new double[nominal.channels()];
        for (SummedObservation.Group g : observation.groups()) {
            for (int c = 0; c < counts.length; c++) {
                counts[c] += g.counts()[c];
            }
        }
    }

    /**
     * What the peaks say of the scale.
     *
     * @param detector with scale and widths as fitted
     * @param offsetKeV to be added to the nominal energy
     * @param gain factor on the nominal energy
     * @param width factor on the nominal width
     */
    record Result(GammaDetector detector, double offsetKeV, double gain, double width) {}

    Result run() {
        double[] x = {0, 0, 0};
        // keV of offset, keV at 5 MeV of gain, part of the width
        double[] h = {0.2, 0.5, 0.05};
        double here = deviance(x);
        boolean settled = false;
        for (int round = 0; round < MOST && !settled; round++) {
            double[] y = lower(x, step(x, h, here), h, here);
            double lowered = deviance(y);
            settled = here - lowered < SETTLED;
            x = y;
            here = lowered;
        }
        if (!settled) {
            throw new NoSolution("The energy scale did not settle in " + MOST + " steps.");
        }
        if (FastMath.abs(x[2]) > 0.9 || FastMath.abs(x[0]) > 5 || FastMath.abs(x[1]) > 25) {
            throw new NoSolution("The energy scale cannot be fitted: offset " + x[0] + " keV, at 5 MeV " + x[1]
                    + " keV, width " + (1 + x[2]) + " of the nominal.");
        }
        return new Result(detector(x), x[0], 1 + x[1] / 5000, 1 + x[2]);
    }

    /** The end of a step, halved until the deviance is lower; the beginning if it never is. */
    private double[] lower(double[] x, double[] step, double[] h, double here) {
        double scale = 1;
        for (int k = 0; k < 3; k++) {
            scale = FastMath.min(scale, LONGEST * h[k] / FastMath.max(FastMath.abs(step[k]), 1e-12));
        }
        for (int i = 0; i < HALVINGS; i++) {
            double[] y = x.clone();
            for (int k = 0; k < 3; k++) {
                y[k] += scale * step[k];
            }
            y[2] = FastMath.max(NARROWEST - 1, FastMath.min(WIDEST - 1, y[2]));
            if (deviance(y) < here) {
                return y;
            }
            scale *= 0.5;
        }
        return x;
    }

    /** Newton's step from differences; where the curvature is not that of a minimum, along each axis by itself. */
    private double[] step(double[] x, double[] h, double here) {
        double[] gradient = new double[3];
        double[][] curvature = new double[3][3];
        double[] up = new double[3];
        for (int i = 0; i < 3; i++) {
            up[i] = deviance(moved(x, h, i, 1));
            double down = deviance(moved(x, h, i, -1));
            gradient[i] = -(up[i] - down) / (2 * h[i]);
            curvature[i][i] = (up[i] + down - 2 * here) / (h[i] * h[i]);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                double both = deviance(moved(moved(x, h, i, 1), h, j, 1));
                curvature[i][j] = (both - up[i] - up[j] + here) / (h[i] * h[j]);
                curvature[j][i] = curvature[i][j];
            }
            // one sigma must not be larger than the range in which parabolas hold
            curvature[i][i] = FastMath.max(curvature[i][i], 0.1 / (h[i] * h[i]));
        }
        try {
            Cholesky.of(curvature).solve(gradient);
            return gradient;
        } catch (NoSolution e) {
            for (int i = 0; i < 3; i++) {
                gradient[i] /= curvature[i][i];
            }
            return gradient;
        }
    }

    private static double[] moved(double[] x, double[] h, int k, int sign) {
        double[] y = x.clone();
        y[k] += sign * h[k];
        return y;
    }

    private GammaDetector detector(double[] x) {
        double gain = 1 + x[1] / 5000;
        double[] c = nominal.scale().coefficients().stream()
                .mapToDouble(v -> v * gain)
                .toArray();
        c[0] += x[0];
        Resolution r = nominal.resolution();
        double w = 1 + x[2];
        return new GammaDetector(
                nominal.channels(),
                EnergyScale.of(c),
                nominal.area(),
                new Resolution(r.noiseKeV() * w, r.statisticsRootKeV() * w, r.trapping() * w),
                nominal.shape(),
                List.of(),
                nominal.escapes(),
                nominal.compton());
    }

    private double deviance(double[] x) {
        GammaDetector detector = detector(x);
        List<SparseCountsFit.Block> blocks = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        LineTable.standard().lines().forEach(l -> energies.add(l.energyKeV()));
        LineTable.standard().background().forEach(l -> energies.add(l.energyKeV()));
        int terms = 0;
        for (double strong : STRONG) {
            SparseCountsFit.Block block = block(detector, strong, energies, terms);
            blocks.add(block);
            terms += block.shared().length;
        }
        double[] sigma = new double[terms];
        Arrays.fill(sigma, 1e12);
        SparseCountsFit.Result result = new SparseCountsFit(blocks, new Priors(new double[terms], sigma)).run();
        return result.deviance();
    }

    /** Channels about a strong line with all lines there; those that are one to the eye count once. */
    private SparseCountsFit.Block block(GammaDetector detector, double strong, List<Double> energies, int first) {
        double fwhm = nominal.resolution().fwhmKeV(strong);
        int from = (int) FastMath.max(0, FastMath.floor(nominal.scale().channel(strong - 4 * fwhm)));
        int to = (int) FastMath.min(counts.length, FastMath.ceil(nominal.scale().channel(strong + 4 * fwhm)));
        List<double[]> basis = new ArrayList<>();
        double[] level = new double[to - from];
        double[] slope = new double[to - from];
        for (int i = 0; i < level.length; i++) {
            level[i] = 1;
            slope[i] = 2 * (i + 0.5) / level.length - 1;
        }
        basis.add(level);
        basis.add(slope);
        double last = Double.NEGATIVE_INFINITY;
        List<Double> near = energies.stream()
                .filter(e -> FastMath.abs(e - strong) < 4 * fwhm)
                .sorted()
                .toList();
        for (double energy : near) {
            if (energy - last > 0.7 * fwhm) {
                double[] all = new double[counts.length];
                detector.addPeak(all, energy, 1);
                basis.add(Arrays.copyOfRange(all, from, to));
                last = energy;
            }
        }
        int peaks = basis.size() - 2;
        int[][] shared = new int[peaks][];
        double[][] factors = new double[peaks][];
        for (int k = 0; k < peaks; k++) {
            shared[k] = new int[] {first + k};
            factors[k] = new double[] {1};
        }
        return new SparseCountsFit.Block(
                Arrays.copyOfRange(counts, from, to), basis.toArray(new double[0][]), 2, shared, factors);
    }
}
