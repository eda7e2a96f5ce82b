package space.stickney.flight.geometry;

import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.landing.TurningAxes;

/**
 * How much of the isotropic cosmic radiation reaches the ground: per facet the share of the sky above it, weighted with the cosine of
 * the zenith distance, that neither the body itself nor its planet covers; 1 on flat open ground of an isolated body. A tidally locked
 * moon shows its planet the same face: what the planet covers is averaged over its places in the moon's sky.
 *
 * <p>The planet is an opaque sphere: what it radiates itself (albedo particles) is left out. Accuracy: disc in 300 patches, 0.002 of
 * the weight.
 */
public final class SkyOpenness {
    private static final int RINGS = 10;
    private static final int SECTORS = 30;
    /** Instants over which the planet's place is averaged. */
    private static final int INSTANTS = 24;

    private SkyOpenness() {}

    /** Factor of each facet of an isolated body. */
    public static double[] isolated(HorizonMap horizon) {
        return IntStream.range(0, horizon.mesh().facetCount())
                .parallel()
                .mapToDouble(horizon::openness)
                .toArray();
    }

    /**
     * Factor of each facet beneath a planet.
     *
     * @param planets places of the planet's centre (m, body-fixed) over which to average, not empty
     * @param planetRadius m
     */
    public static double[] beneath(HorizonMap horizon, double[][] planets, double planetRadius) {
        double[][] patches = new double[planets.length][];
        for (int p = 0; p < planets.length; p++) {
            patches[p] = patches(planets[p], planetRadius);
        }
        return IntStream.range(0, horizon.mesh().facetCount())
                .parallel()
                .mapToDouble(f -> horizon.openness(f) - covered(horizon, f, patches))
                .toArray();
    }

    /**
     * Factor of each facet of a moon, with its planet where the ephemeris has it; of a body without a planet, {@link #isolated}.
     *
     * @param start of the time over which the planet's place is averaged (TDB seconds past J2000)
     * @param end of that time; a few revolutions of the moon suffice
     */
    public static double[] of(HorizonMap horizon, Body body, Ephemeris ephemeris, double start, double end) {
        TurningAxes axes = new TurningAxes(ephemeris, body);
        Body planet = Bodies.standard().get(axes.parent());
        if (planet.naif() == Naif.SUN) {
            return isolated(horizon);
        }
        if (!(end > start)) {
            throw new NoSolution("No time over which to average the place of " + planet.name() + ".");
        }
        double[][] planets = new double[INSTANTS][];
        for (int i = 0; i < INSTANTS; i++) {
            planets[i] = axes.direction(planet.naif(), start + (end - start) * (i + 0.5) / INSTANTS)
                    .toArray();
        }
        return beneath(horizon, planets, planet.meanRadius());
    }

    /** Directions of patches of the planet's disc (x, y, z) and their solid angle: equal in area within a ring. */
    private static double[] patches(double[] planet, double radius) {
        Vector3D axis = new Vector3D(planet).normalize();
        Vector3D side = axis.orthogonal();
        Vector3D third = axis.crossProduct(side);
        double edge = FastMath.asin(radius / new Vector3D(planet).getNorm());
        double[] patches = new double[4 * RINGS * SECTORS];
        int at = 0;
        for (int r = 0; r < RINGS; r++) {
            double inner = FastMath.cos(edge * r / RINGS);
            double outer = FastMath.cos(edge * (r + 1) / RINGS);
            double c = 0.5 * (inner + outer);
            double s = FastMath.sqrt(1 - c * c);
            for (int k = 0; k < SECTORS; k++) {
                double a = 2 * FastMath.PI * (k + 0.5) / SECTORS;
                Vector3D u = new Vector3D(c, axis, s * FastMath.cos(a), side, s * FastMath.sin(a), third);
                patches[at++] = u.getX();
                patches[at++] = u.getY();
                patches[at++] = u.getZ();
                patches[at++] = 2 * FastMath.PI * (inner - outer) / SECTORS;
            }
        }
        return patches;
    }

    /** Cosine-weighted share of the facet's sky that the planet covers and the ground does not. */
    private static double covered(HorizonMap horizon, int facet, double[][] planets) {
        double[] n = horizon.facets().normal;
        double sum = 0;
        for (double[] p : planets) {
            for (int i = 0; i < p.length; i += 4) {
                if (horizon.free(facet, p[i], p[i + 1], p[i + 2])) {
                    double cosine = n[3 * facet] * p[i] + n[3 * facet + 1] * p[i + 1] + n[3 * facet + 2] * p[i + 2];
                    sum += cosine * p[i + 3];
                }
            }
        }
        return sum / planets.length / FastMath.PI;
    }
}
