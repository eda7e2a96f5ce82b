package space.stickney.flight.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.RayHit;

/** One guided flight on its way. */
final class DescentRun {
    static final double CYCLE = 4;
    static final double BANDWIDTH = 0.02;
    static final double DAMPING = 0.9;

    /** Step in free fall (s): fourth order, error below a micrometre. */
    private static final double FALL_STEP = 1;

    /** Longest fall waited for (s). */
    private static final double LONGEST_FALL = 7200;

    /** Cycles before the end of the braking from which the profile's feedback takes over: 1/tgo^2 grows without bound. */
    private static final int LAST_CYCLES = 3;

    private static final double SKY = 1e5;

    private final GuidedFlight plan;
    private final PathLog log;
    private final Motion motion;
    private final double[] state;
    private final Wander position;
    private final Wander velocity;
    private final double altimeterError;
    private final double size;
    private final Vector3D tilt;
    private final RayHit hit = new RayHit();
    private final double[] before = new double[3];
    private final List<Part> parts = new ArrayList<>();
    private double tdb;
    private String part = "";
    private double partStart;
    private double partDeltaV;
    private Optional<Vector3D> partDirection = Optional.empty();

    DescentRun(GuidedFlight plan, double tdb, double[] state, RandomGenerator draw, PathLog log) {
        this.plan = plan;
        this.tdb = tdb;
        this.state = state.clone();
        this.log = log;
        Errors e = plan.errors();
        this.motion = new Motion(plan.field(), 1 + e.gravity() * draw.nextGaussian());
        this.size = 1 + e.thrustSize() * draw.nextGaussian();
        double s = e.thrustPointing();
        this.tilt = new Vector3D(s * draw.nextGaussian(), s * draw.nextGaussian(), s * draw.nextGaussian());
        this.altimeterError = e.altimeter() * draw.nextGaussian();
        this.position = new Wander(e.position(), e.positionTime(), draw);
        this.velocity = new Wander(e.velocity(), e.velocityTime(), draw);
    }

    Outcome fly() {
        Optional<Outcome> ended = plan.brakingTime() > 0 ? brake() : Optional.empty();
        for (Profile.Piece piece : plan.profile().pieces()) {
            if (ended.isEmpty()) {
                ended = follow(piece);
            }
        }
        return ended.orElseGet(() -> plan.land() ? fall() : new Outcome.Completed(end()));
    }

    private Optional<Outcome> brake() {
        begin(GuidedFlight.BRAKING);
        Vector3D gate = plan.site().above(plan.profile().pieces().get(0).from());
        int cycles = Math.max(LAST_CYCLES + 1, (int) Math.ceil(plan.brakingTime() / CYCLE));
        double dt = plan.brakingTime() / cycles;
        for (int i = 0; i < cycles; i++) {
            Vector3D r = knownPosition();
            Vector3D v = knownVelocity();
            double left = plan.brakingTime() - i * dt;
            Vector3D wanted = i < cycles - LAST_CYCLES
                    ? new Vector3D(6 / (left * left), gate.subtract(new Vector3D(1, r, left, v)), 2 / left, v)
                    : feedback(r, v, gate, Vector3D.ZERO);
            if (thrust(wanted.subtract(free(r, v)), dt)) {
                return contact();
            }
        }
        close();
        return Optional.empty();
    }

    private Optional<Outcome> follow(Profile.Piece piece) {
        begin(piece.name());
        int cycles = Math.max(1, (int) Math.ceil(piece.duration() / CYCLE));
        double dt = piece.duration() / cycles;
        for (int i = 0; i < cycles; i++) {
            double t = (i + 0.5) * dt;
            Vector3D r = knownPosition();
            Vector3D v = knownVelocity();
            Vector3D wanted = new Vector3D(piece.acceleration(t), plan.site().up())
                    .add(feedback(
                            r,
                            v,
                            plan.site().above(piece.height(i * dt)),
                            plan.site().up().scalarMultiply(piece.speed(i * dt))));
            if (thrust(wanted.subtract(free(r, v)), dt)) {
                return contact();
            }
        }
        close();
        return outside(piece.to());
    }

    /** Whether the flight is given up at the end of a piece. */
    private Optional<Outcome> outside(double height) {
        double offset = knownPosition().subtract(plan.site().above(height)).getNorm();
        return offset <= plan.corridor()
                ? Optional.empty()
                : Optional.of(new Outcome.Aborted(
                        end(),
                        "after '" + part + "' " + Numbers.fixed(offset, 1)
                                + " m from the profile, by its own knowledge"));
    }

    private Outcome fall() {
        begin(GuidedFlight.FREE_FALL);
        double limit = tdb + LONGEST_FALL;
        while (tdb < limit) {
            double[] from = state.clone();
            if (move(0, 0, 0, FALL_STEP)) {
                System.arraycopy(from, 0, state, 0, 6);
                tdb -= FALL_STEP;
                advance(0, 0, 0, FALL_STEP * hit.fraction());
                int facet = hit.facet();
                close();
                return touchdown(facet);
            }
            log.at(part, tdb, state);
        }
        close();
        return new Outcome.NoContact(end());
    }

    private Outcome touchdown(int facet) {
        Outcome.End end = end();
        Vector3D up = plan.field().gravity(tdb, end.position()).normalize().negate();
        double vertical = -end.velocity().dotProduct(up);
        double lateral = new Vector3D(1, end.velocity(), vertical, up).getNorm();
        return new Outcome.Touchdown(end, facet, Vector3D.angle(plan.tree().normal(facet), up), vertical, lateral);
    }

    private Optional<Outcome> contact() {
        close();
        return Optional.of(new Outcome.EarlyContact(end()));
    }

    // ---- what the flight knows

    private Vector3D knownPosition() {
        Vector3D true_ = new Vector3D(state[0], state[1], state[2]);
        Vector3D known = true_.add(position.value());
        Errors e = plan.errors();
        if (e.altimeterBelow() <= 0 || plan.site().height(true_) > e.altimeterBelow()) {
            return known;
        }
        double reading = altitude(true_) + altimeterError;
        return new Vector3D(
                1, known, reading - plan.site().height(known), plan.site().up());
    }

    private Vector3D knownVelocity() {
        return new Vector3D(state[3], state[4], state[5]).add(velocity.value());
    }

    /** Height over the ground straight below (m); over the site's level where there is no ground below. */
    private double altitude(Vector3D p) {
        Vector3D up = plan.site().up();
        double[] origin = {p.getX(), p.getY(), p.getZ()};
        double[] down = {-up.getX(), -up.getY(), -up.getZ()};
        return plan.tree().ray(origin, down, 0, SKY, hit)
                ? hit.distance()
                : plan.site().height(p);
    }

    // ---- commands

    /** Acceleration without thrust where the flight believes to be. */
    private Vector3D free(Vector3D r, Vector3D v) {
        double[] a = new double[3];
        plan.field().acceleration(tdb, new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()}, 1, a);
        return new Vector3D(a);
    }

    private static Vector3D feedback(Vector3D r, Vector3D v, Vector3D wantedR, Vector3D wantedV) {
        return new Vector3D(BANDWIDTH * BANDWIDTH, wantedR.subtract(r), 2 * DAMPING * BANDWIDTH, wantedV.subtract(v));
    }

    /** Thrusts for a cycle; whether the ground was met. */
    private boolean thrust(Vector3D command, double dt) {
        double asked = command.getNorm();
        double given = Math.min(asked, plan.acceleration());
        Vector3D c = asked > 0 ? command.scalarMultiply(given / asked) : command;
        if (partDirection.isEmpty() && asked > 0) {
            partDirection = Optional.of(c.normalize());
        }
        partDeltaV += given * size * dt;
        Vector3D f = new Vector3D(size, c, size, tilt.crossProduct(c));
        boolean met = move(f.getX(), f.getY(), f.getZ(), dt);
        position.advance(dt);
        velocity.advance(dt);
        log.at(part, tdb, state);
        return met;
    }

    /** Moves on; whether the ground was met on the way. */
    private boolean move(double fx, double fy, double fz, double dt) {
        System.arraycopy(state, 0, before, 0, 3);
        advance(fx, fy, fz, dt);
        return plan.tree().entry(before, new double[] {state[0], state[1], state[2]}, hit);
    }

    private void advance(double fx, double fy, double fz, double dt) {
        motion.step(tdb, state, fx, fy, fz, dt);
        tdb += dt;
    }

    // ---- parts

    private void begin(String name) {
        part = name;
        partStart = tdb;
        partDeltaV = 0;
        partDirection = Optional.empty();
        log.at(name, tdb, state);
    }

    private void close() {
        parts.add(new Part(part, partStart, tdb - partStart, partDeltaV, partDirection.orElse(Vector3D.ZERO)));
        if (part.equals(GuidedFlight.FREE_FALL)) {
            log.at(part, tdb, state);
        }
    }

    private Outcome.End end() {
        return new Outcome.End(
                tdb, new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]), parts);
    }
}
