package space.stickney.flight.geometry;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Mesh;

/**
 * What a spacecraft saw of a body: for each facet the best ground resolution, how often and how long it was seen, and under which
 * angles. A facet is seen at an instant if it faces the spacecraft, nothing of the body stands between ({@link HorizonMap}), the field
 * of view holds it, the ground is lit as asked (Sun over the local horizon, outside the planet's shadow), and angles and resolution
 * keep the limits. Judged at the facet's centre.
 *
 * <p>Parallel over chunks of facets; each facet is worked through in the order of time by one thread, so that the results are
 * the same bytes with any number of threads. Immutable.
 */
public final class Coverage {
    final HorizonMap horizon;
    final CoverageSettings settings;
    final BodyFixedPath path;
    final double[] best;
    final int[] looks;
    final int[] samples;
    final double[][] bestOfClass;
    /** Cosines of the least and greatest incidence, emission and phase: six of each facet. */
    final double[] cosines;

    Coverage(HorizonMap horizon, BodyFixedPath path, CoverageSettings settings) {
        this.horizon = horizon;
        this.settings = settings;
        this.path = path;
        int n = horizon.mesh().facetCount();
        best = new double[n];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        looks = new int[n];
        samples = new int[n];
        bestOfClass = new double[settings.classes().size()][n];
        for (double[] row : bestOfClass) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cosines = new double[6 * n];
        for (int i = 0; i < cosines.length; i += 2) {
            cosines[i] = Double.NEGATIVE_INFINITY;
            cosines[i + 1] = Double.POSITIVE_INFINITY;
        }
    }

    /** Of a field of view that holds the whole body. */
    public static Coverage of(HorizonMap horizon, BodyFixedPath path, CoverageSettings settings) {
        return of(horizon, path, settings, InView.everywhere());
    }

    /** Of a path over a body, worked out by all cores. */
    public static Coverage of(HorizonMap horizon, BodyFixedPath path, CoverageSettings settings, InView field) {
        return of(horizon, path, settings, field, true);
    }

    static Coverage of(
            HorizonMap horizon, BodyFixedPath path, CoverageSettings settings, InView field, boolean parallel) {
        Coverage coverage = new Coverage(horizon, path, settings);
        CoverageLoop loop = new CoverageLoop(coverage, field);
        IntStream chunks = IntStream.range(0, loop.chunks());
        (parallel ? chunks.parallel() : chunks).forEach(loop::chunk);
        return coverage;
    }

    public Mesh mesh() {
        return horizon.mesh();
    }

    public CoverageSettings settings() {
        return settings;
    }

    /** Best ground resolution of each facet (m), infinite where it was never seen; a copy. */
    public double[] bestResolution() {
        return best.clone();
    }

    /** The same in one of the illumination classes. */
    public double[] bestResolution(int illuminationClass) {
        return bestOfClass[illuminationClass].clone();
    }

    /** How often each facet came into view: runs of neighbouring instants in which it was seen; a copy. */
    public int[] looks() {
        return looks.clone();
    }

    /** How long each facet was seen (s): instants times step. */
    public double[] seconds() {
        return Arrays.stream(samples).mapToDouble(k -> k * path.step()).toArray();
    }

    /** Whether a facet was seen. */
    public boolean seen(int facet) {
        return samples[facet] > 0;
    }

    /** The angles under which a facet was seen, as one range; only for a facet that was seen. */
    public Illumination angles(int facet) {
        if (!seen(facet)) {
            throw new IllegalArgumentException("facet " + facet + " was not seen");
        }
        int i = 6 * facet;
        return new Illumination("seen", angle(i), angle(i + 1), angle(i + 2), angle(i + 3), angle(i + 4), angle(i + 5));
    }

    private double angle(int i) {
        return FastMath.acos(Math.max(-1, Math.min(1, cosines[i])));
    }

    /** Share of the surface area seen. */
    public double fraction() {
        return share(best, Double.POSITIVE_INFINITY);
    }

    /** Share of the surface area seen with a ground resolution (m) or better. */
    public double fraction(double resolution) {
        return share(best, resolution);
    }

    /** Share of the surface area seen in an illumination class with a ground resolution (m) or better. */
    public double fraction(int illuminationClass, double resolution) {
        return share(bestOfClass[illuminationClass], resolution);
    }

    private double share(double[] of, double resolution) {
        double[] area = horizon.facets().area;
        double sum = 0;
        double whole = 0;
        for (int f = 0; f < of.length; f++) {
            whole += area[f];
            if (of[f] < Double.POSITIVE_INFINITY && of[f] <= resolution) {
                sum += area[f];
            }
        }
        return sum / whole;
    }
}
