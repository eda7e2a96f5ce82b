package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.transfer.Hyperbola;

/**
 * Flight between planets: n-body dynamics about the body left, the Sun and the body met, with corrections on the way. Each
 * correction is computed from an estimate with navigation errors and flown with execution errors.
 */
public final class CruisePhase implements PhaseKind<CruisePhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Flight between planets, with corrections on the way.")
    public record Configuration(
            @About("planet to be met") String to,
            @About("dates of arrival allowed") EpochRange window,

            @About("times of corrections after the departure") @In("d")
            List<Double> correctionsAfterDeparture,

            @About("times of corrections before the arrival, the earliest first") @In("d")
            List<Double> correctionsBeforeArrival,

            @About("where the phase ends: time before the encounter")
            @In("d")
            @Between(min = 0.3 * 86400)
            @Default("1 d")
            double endBeforeArrival,

            @About("error of the known position, 1 sigma on each axis") @In("km") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity, 1 sigma on each axis") @In("m/s") @Between(min = 0)
            Sourced navigationVelocity) {

        int target(Voyage voyage) {
            int body = voyage.system().bodies().find(to).naif();
            if (body != Naif.MARS && body != Naif.EARTH) {
                throw new BadInput("cruise.to", to, "Mars or Earth");
            }
            return body;
        }

        /** The swing-by right behind this cruise. */
        Optional<SwingByPhase.Configuration> pass(Voyage voyage, Ahead ahead) {
            Optional<SwingByPhase.Configuration> pass = ahead.behind(this)
                    .filter(SwingByPhase.Configuration.class::isInstance)
                    .map(SwingByPhase.Configuration.class::cast);
            if (pass.isPresent() && pass.get().planet(voyage) != target(voyage)) {
                throw new BadInput("swing-by.at", pass.get().at(), to + ", where the cruise before it goes");
            }
            return pass;
        }

        /** What the phase behind this cruise wants of the arrival. */
        Encounter encounter(Voyage voyage, Ahead ahead, TransferSearch.Choice choice) {
            Optional<SwingByPhase.Configuration> pass = pass(voyage, ahead);
            if (pass.isPresent()) {
                return pass.get().encounter(voyage, ahead.beyond(pass.get()), choice);
            }
            Optional<OrbitInsertionPhase.Configuration> insertion = ahead.next(OrbitInsertionPhase.Configuration.class);
            if (target(voyage) == Naif.MARS) {
                return insertion
                        .orElseThrow(() -> new NoSolution("A cruise to Mars needs an orbit insertion behind it."))
                        .encounter(voyage, choice);
            }
            return ahead.next(EntryPhase.Configuration.class)
                    .orElseThrow(() -> new NoSolution("A cruise to the Earth needs an entry behind it."))
                    .encounter(voyage, choice);
        }
    }

    @Override
    public String name() {
        return "cruise";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "flies between planets and corrects on the way";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        Encounter encounter =
                voyage.aim().orElseThrow(() -> new NoSolution("A cruise needs a launch or a departure before it."));
        double start = voyage.tdb();
        List<Double> times = new ArrayList<>();
        c.correctionsAfterDeparture().forEach(t -> times.add(start + t));
        c.correctionsBeforeArrival().forEach(t -> times.add(encounter.tdb() - t));
        int number = 0;
        for (double time : times) {
            fly(voyage, encounter.body(), time);
            FlightState known = voyage.estimate(
                    "correction " + ++number,
                    c.navigationPosition().value(),
                    c.navigationVelocity().value());
            Vector3D dv = Approach.correction(voyage, known, encounter);
            voyage.impulse("correction " + number, dv);
            voyage.progress().fraction((time - start) / (encounter.tdb() - start));
        }
        fly(voyage, encounter.body(), encounter.tdb() - c.endBeforeArrival());
        report(voyage, encounter);
    }

    /** Coasts to an epoch through the handovers. */
    private static void fly(Voyage voyage, int body, double until) {
        double approach = until;
        if (voyage.state().center() != Naif.SUN && voyage.state().center() != body) {
            Propagation truth = voyage.truth(voyage.state().center());
            Optional<FlightState> handover = truth.untilIncreasing(
                    voyage.state(), until, x -> x.position().getNorm() - Approach.HANDOVER_DISTANCE);
            if (handover.isEmpty()) {
                voyage.coast(until);
                return;
            }
            voyage.coast(handover.get().tdb());
            voyage.recenter(Naif.SUN);
        }
        double encounter = voyage.aim().orElseThrow().tdb() - Approach.APPROACH_TIME;
        if (voyage.state().center() == Naif.SUN) {
            voyage.coast(Math.min(approach, encounter));
            if (approach <= encounter) {
                return;
            }
            voyage.recenter(body);
        }
        voyage.coast(until);
    }

    private static void report(Voyage voyage, Encounter encounter) {
        FlightState s = voyage.state();
        Hyperbola h = Hyperbola.of(
                s.position(), s.velocity(), voyage.environment(encounter.body()).centerGm());
        voyage.fact("vinf_arrive_km_s", h.vInfinity() / 1e3);
        voyage.fact("arrival_declination_deg", FastMath.toDegrees(h.incoming().getDelta()));
        // read where the corrections read it: a day out the osculating hyperbola is still bent by Sun and Moon
        double[] misses = encounter.misses(Approach.near(voyage, s, encounter));
        voyage.fact("bplane_miss_km", FastMath.hypot(misses[0], misses[1]) / 1e3);
        voyage.fact("arrival_time_miss_s", misses[2]);
    }
}
