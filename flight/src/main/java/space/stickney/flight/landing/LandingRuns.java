package space.stickney.flight.landing;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;

/**
 * Many guided flights with errors drawn anew. Each run has a stream of its own, so that it can be repeated alone and the
 * threads do not matter.
 *
 * @param flight the plan
 * @param axes of the body, for Sun and Earth
 * @param start epoch (TDB seconds past J2000)
 * @param mean state at the start: x, y, z (m), velocity (m/s), body-fixed
 * @param scatter independent errors of one standard deviation of that state, each in six components; what is done about
 *     them is up to the guidance
 * @param roughness slope below the resolution of the shape, 1 sigma about each of two axes (rad)
 */
public record LandingRuns(
        GuidedFlight flight, TurningAxes axes, double start, double[] mean, List<double[]> scatter, double roughness) {
    public LandingRuns {
        mean = mean.clone();
        scatter = scatter.stream().map(double[]::clone).toList();
    }

    /** Flies them all, in the order of their numbers. */
    public List<Landed> fly(int runs, RandomStreams streams, String stage) {
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(i -> one(streams.stream(stage, i)))
                .toList();
    }

    /** One run. */
    public Landed one(RandomGenerator draw) {
        double[] state = mean.clone();
        for (double[] column : scatter) {
            double n = draw.nextGaussian();
            for (int i = 0; i < 6; i++) {
                state[i] += n * column[i];
            }
        }
        double a = FastMath.tan(roughness * draw.nextGaussian());
        double b = FastMath.tan(roughness * draw.nextGaussian());
        GuidedFlight own = flight.copy();
        return met(own, own.fly(start, state, draw, PathLog.NONE), a, b);
    }

    /**
     * What a flight meets at its end.
     *
     * @param own the plan with a field of this run's own: fields keep scratch space, threads must not share them
     * @param a tilts of the ground below the shape's resolution (tangents); b about the other axis
     */
    private Landed met(GuidedFlight own, Outcome outcome, double a, double b) {
        Vector3D p = outcome.end().position();
        Site site = own.site();
        double slope = 0;
        if (outcome instanceof Outcome.Touchdown t) {
            Vector3D n = own.tree().normal(t.facet());
            Vector3D across = n.orthogonal();
            Vector3D rough = new Vector3D(1, n, a, across, b, n.crossProduct(across));
            Vector3D up = own.field().gravity(outcome.end().tdb(), p).negate();
            slope = Vector3D.angle(rough, up);
        }
        SiteSky.View sky = new SiteSky(axes, own.tree()).at(outcome.end().tdb(), p, site.up());
        return new Landed(outcome, site.east(p), site.north(p), slope, sky);
    }
}
