package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.attitude.Held;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.LandingPhase;
import space.stickney.flight.phase.QuasiSatellitePhase;

/** The rules of the scenario's section {@code attitude}, phase by phase, as far as the phases were flown. */
final class FlownPointing {
    /** A stretch shorter than this (s) is left out: two samples would carry the same epoch. */
    static final double SHORTEST = 1e-3;

    private FlownPointing() {}

    /** Of a flight. */
    static PointingTimeline of(Flown flown) {
        FlownPath path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
        AttitudeSettings settings = flown.scenario().attitude();
        List<Held> usual = new ArrayList<>();
        for (int i = 0; i < flown.phases().size(); i++) {
            Flown.Phase phase = flown.phases().get(i);
            double start = Math.max(phase.start(), path.start());
            double end = Math.min(phase.end(), path.end());
            if (end - start >= SHORTEST) {
                usual.add(new Held(rule(flown, settings, i), start, end));
            }
        }
        return new PointingTimeline(usual, path::state, settings);
    }

    private static PointingRule rule(Flown flown, AttitudeSettings settings, int index) {
        Flown.Phase phase = flown.phases().get(index);
        return Optional.ofNullable(settings.pointing().get(phase.name()))
                .or(() -> Optional.ofNullable(settings.pointing().get(phase.kind())))
                .or(() -> moon(flown.scenario().phases().get(index).configuration())
                        .map(name -> PointingRule.nadir(flown.system().bodies().find(name))))
                .orElse(PointingRule.SUN);
    }

    /** The moon beside which a phase is flown. */
    private static Optional<String> moon(Record configuration) {
        if (configuration instanceof QuasiSatellitePhase.Configuration c) {
            return Optional.of(c.about());
        }
        return configuration instanceof LandingPhase.Configuration c ? Optional.of(c.on()) : Optional.empty();
    }
}
