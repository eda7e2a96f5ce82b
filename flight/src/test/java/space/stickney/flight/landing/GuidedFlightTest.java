package space.stickney.flight.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.surface.SurfaceGravity;

class GuidedFlightTest {
    private static final double QUARTER = 0.5 * Math.PI;

    private static RandomGenerator draw() {
        return new RandomStreams(1).stream("test", 0);
    }

    /**
     * Falls from rest over the ends of the axes of an ellipsoid 12.95 x 11.30 x 9.16 km with a point mass of 1.060e16 kg, tide and
     * rotation: a one-dimensional integration made independently of this code, printed to 0.1 s and 1 mm/s; with the point mass
     * alone the first line would be 138 s and 0.58 m/s. Tolerance: the last digit printed, and 0.25 %: at the sub-Mars point the full
     * difference of Mars' pull with J2 instead of the linear one makes 0.08 %, the Coriolis force of the eastward drift, absent in one
     * dimension, n^2 t^2 / 6 = 0.08 % at 307 s, the fall past the corner of the mesh 0.04 %.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 40, 191.9, 0.418",
        "0, 0, 100, 306.3, 0.657",
        "90, 0, 40, 120.5, 0.665",
        "90, 0, 100, 191.4, 1.048",
        "0, 90, 40, 95.1, 0.842",
        "0, 90, 100, 151.1, 1.328"
    })
    void fallsAsTheIndependentIntegrationSays(
            double longitude, double latitude, double height, double time, double speed) {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, Math.toRadians(longitude), Math.toRadians(latitude));
        Outcome outcome = Ground.plan(site, true, 1, 1).fly(0, Ground.rest(site.above(height)), draw(), PathLog.NONE);
        Outcome.Touchdown t = assertInstanceOf(Outcome.Touchdown.class, outcome);
        assertEquals(time, t.end().tdb(), 0.05 + 2.5e-3 * time);
        assertEquals(speed, t.vertical(), 0.0005 + 2.5e-3 * speed);
        assertEquals(0, t.end().deltaV());
    }

    /** Hovering costs the effective gravity times the time, closed form; 1e-6 since it drifts nowhere. */
    @Test
    void hoverCostsEffectiveGravityTimesTime() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 0.7, 0.4);
        Vector3D at = site.above(1500);
        Outcome outcome = Ground.plan(site, false, 1, 1, Profile.hover("hover", 1500, 1000))
                .fly(0, Ground.rest(at), draw(), PathLog.NONE);
        assertInstanceOf(Outcome.Completed.class, outcome);
        double expected = 1000 * Ground.FIELD.gravity(0, at).getNorm();
        assertEquals(expected, outcome.end().deltaV(), 1e-6 * expected);
        assertTrue(outcome.end().position().distance(at) < 1e-3);
    }

    /** A slow vertical descent costs the integral of the effective gravity over its path, to the second order of the speed. */
    @Test
    void slowDescentCostsTheIntegralOfGravity() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 2, -0.5);
        Profile.Piece piece = Profile.move("descent", 2000, 40, 1);
        Outcome outcome =
                Ground.plan(site, false, 5, 1, piece).fly(0, Ground.rest(site.above(2000)), draw(), PathLog.NONE);
        double integral = 0;
        int n = 2000;
        for (int i = 0; i < n; i++) {
            double t = (i + 0.5) * piece.duration() / n;
            integral += Ground.FIELD.gravity(0, site.above(piece.height(t))).getNorm() * piece.duration() / n;
        }
        // Coriolis 2 W v = 5e-4 m/s2 stands across a gravity of 5e-3: half its square is 0.5 %
        assertEquals(integral, outcome.end().deltaV(), 0.01 * integral);
        assertEquals(40, site.height(outcome.end().position()), 0.5);
        assertEquals(0, outcome.end().velocity().getNorm(), 0.01);
    }

    /** The Jacobi constant along a fall of an hour, Runge-Kutta with 1 s: 1e-12 of itself. */
    @Test
    void freeMotionKeepsTheJacobiConstant() {
        double[] s = {20000, 1000, 500, 1, -8, 0.5};
        double before = Ground.FIELD.motion().energy(0, s);
        Motion motion = new Motion(Ground.FIELD, 1);
        motion.coast(0, s, 3600, 1);
        assertEquals(before, Ground.FIELD.motion().energy(3600, s), 1e-12 * Math.abs(before));
    }

    /** From a course through the gate the guidance brakes at constant deceleration: it costs the speed and nothing more. */
    @Test
    void brakingCostsTheSpeed() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 1, 0.2);
        Vector3D gate = site.above(2000);
        Vector3D speed = new Vector3D(6, site.east(), -7, site.up());
        double[] s = {gate.getX(), gate.getY(), gate.getZ(), speed.getX(), speed.getY(), speed.getZ()};
        new Motion(Ground.FIELD, 1).coast(0, s, -60, 1);
        GuidedFlight plan = new GuidedFlight(
                Ground.TREE,
                Ground.FIELD,
                site,
                120,
                new Profile(List.of(Profile.hover("hover", 2000, 400))),
                false,
                1,
                20,
                Errors.NONE);
        Outcome outcome = plan.fly(-60, s, draw(), PathLog.NONE);
        assertInstanceOf(Outcome.Completed.class, outcome);
        Part braking = outcome.end().parts().get(0);
        // gravity over 120 s adds about 0.6 m/s along the downward part of the speed
        assertEquals(speed.getNorm(), braking.deltaV(), 0.08 * speed.getNorm());
        assertEquals(0, outcome.end().position().distance(gate), 1);
    }

    /**
     * Scatter of position 5 m and velocity 2 cm/s at the engine's cut-off, carried to the ground by finite differences of
     * single falls (linear covariance), against 2000 runs: sigmas within 3/sqrt(2N), as a chi-square variable scatters.
     */
    @Test
    void scatterOfTheFallAgreesWithLinearCovariance() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, QUARTER, 0);
        GuidedFlight plan = Ground.plan(site, true, 1, 1);
        double[] mean = Ground.rest(site.above(30));
        List<double[]> scatter = new ArrayList<>();
        double[] sigma = {5, 5, 5, 0.02, 0.02, 0.02};
        double east2 = 0;
        double north2 = 0;
        Outcome reference = plan.fly(0, mean, draw(), PathLog.NONE);
        for (int i = 0; i < 6; i++) {
            double[] column = new double[6];
            column[i] = sigma[i];
            scatter.add(column);
            double[] moved = mean.clone();
            moved[i] += 0.1 * sigma[i];
            Vector3D d = plan.fly(0, moved, draw(), PathLog.NONE)
                    .end()
                    .position()
                    .subtract(reference.end().position())
                    .scalarMultiply(10);
            east2 += Math.pow(d.dotProduct(site.east()), 2);
            north2 += Math.pow(d.dotProduct(site.north()), 2);
        }
        LandingRuns runs = new LandingRuns(plan, Ground.axes(), Ground.TDB, mean, scatter, 0);
        int n = 2000;
        LandingStatistics statistics =
                LandingStatistics.of(runs.fly(n, new RandomStreams(3), "scatter"), new Limits(1, 1, 1, 0, 0));
        double tolerance = 3 / Math.sqrt(2.0 * n);
        List<Double> c = statistics.footprint().orElseThrow().covariance();
        assertEquals(1, Math.sqrt(c.get(0) / east2), tolerance);
        assertEquals(1, Math.sqrt(c.get(2) / north2), tolerance);
        // flat ground: sigma^2 = 5^2 + (0.02 t)^2; the curvature and the tides change it by a few per cent
        double t = Math.sqrt(2 * 30 / site.gravity());
        assertEquals(Math.sqrt(25 + Math.pow(0.02 * t, 2)), Math.sqrt(c.get(2)), 0.06 * Math.sqrt(c.get(2)));
    }

    /** A run repeated alone, and on one thread, is the run of the campaign to the last bit. */
    @Test
    void runsDoNotDependOnThreads() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 1, 0);
        GuidedFlight plan = Ground.plan(site, true, 200, 1, Profile.move("descent", 300, 20, 1))
                .with(new Errors(10, 0.01, 600, 60, 200, 0.5, 0.01, 0.01, 0.003));
        LandingRuns runs =
                new LandingRuns(plan, Ground.axes(), Ground.TDB, Ground.rest(site.above(300)), List.of(), 0.05);
        List<Landed> all = runs.fly(40, new RandomStreams(7), "same");
        for (int i = 0; i < 40; i++) {
            Landed alone = runs.one(new RandomStreams(7).stream("same", i));
            assertEquals(
                    all.get(i).outcome().end().position(), alone.outcome().end().position());
            assertEquals(all.get(i).slope(), alone.slope());
        }
    }

    /** Fields keep scratch space: the plan's own, which all threads see, is only copied, never asked. */
    @Test
    void runsAskTheirOwnCopyOfTheField() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 1, 0);
        GuidedFlight plan = Ground.plan(site, true, 200, 1, Profile.move("descent", 30, 20, 1));
        GuidedFlight shared = new GuidedFlight(
                plan.tree(),
                Ground.FIELD.with(new OnlyCopied(Ground.FIELD.motion().gravity())),
                site,
                0,
                plan.profile(),
                true,
                1,
                200,
                Errors.NONE);
        double[] mean = Ground.rest(site.above(30));
        List<Landed> asked = new LandingRuns(plan, Ground.axes(), Ground.TDB, mean, List.of(), 0.05)
                .fly(4, new RandomStreams(7), "same");
        List<Landed> copied = new LandingRuns(shared, Ground.axes(), Ground.TDB, mean, List.of(), 0.05)
                .fly(4, new RandomStreams(7), "same");
        for (int i = 0; i < 4; i++) {
            assertEquals(asked.get(i).slope(), copied.get(i).slope());
        }
    }

    /** Gravity that may be copied and nothing else. */
    private record OnlyCopied(SurfaceGravity gravity) implements SurfaceGravity {
        @Override
        public void acceleration(double x, double y, double z, double[] a) {
            throw new AssertionError("the field that all threads see was asked");
        }

        @Override
        public double potential(double x, double y, double z) {
            throw new AssertionError("the field that all threads see was asked");
        }

        @Override
        public SurfaceGravity copy() {
            return gravity.copy();
        }

        @Override
        public String description() {
            return gravity.description();
        }
    }

    /** With the thrust at half of gravity the hover sinks: given up with its reason, or contact, never a landing. */
    @Test
    void tooLittleThrustIsNoLanding() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, QUARTER, 0.3);
        double half = 0.5 * site.gravity();
        Outcome given = Ground.plan(site, true, 50, half, Profile.hover("hover", 2000, 400))
                .fly(0, Ground.rest(site.above(2000)), draw(), PathLog.NONE);
        Outcome.Aborted aborted = assertInstanceOf(Outcome.Aborted.class, given);
        assertTrue(aborted.reason().contains("'hover'"), aborted.reason());
        Outcome met = Ground.plan(site, true, 50, half, Profile.hover("hover", 100, 4000))
                .fly(0, Ground.rest(site.above(100)), draw(), PathLog.NONE);
        Outcome.EarlyContact contact = assertInstanceOf(Outcome.EarlyContact.class, met);
        // falls with half the gravity: sqrt(2 x 100 m / (g / 2)), with the weaker gravity up there and one cycle of 4 s
        assertEquals(Math.sqrt(400 / site.gravity()), contact.end().tdb(), 10);
        assertEquals(0, site.height(contact.end().position()), 3);
    }

    /** Leaving at 20 m/s, beyond the escape speed, it never comes down: said after two hours, with its place. */
    @Test
    void whatEscapesIsNoContact() {
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, 0.2, 0.1);
        Vector3D p = site.above(10);
        Vector3D v = site.up().scalarMultiply(20);
        double[] s = {p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ()};
        Outcome outcome = Ground.plan(site, true, 50, 1).fly(0, s, draw(), PathLog.NONE);
        assertInstanceOf(Outcome.NoContact.class, outcome);
        assertTrue(outcome.end().position().getNorm() > 5e4);
    }
}
