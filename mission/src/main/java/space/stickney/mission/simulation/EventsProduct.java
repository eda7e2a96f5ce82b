package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.events.PathEvents;
import space.stickney.flight.phase.Event;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.phase.ManeuverRecord;

/** All events of a flight in the order of time: what phases noted, the manoeuvres, and what the path shows. */
final class EventsProduct {
    /** In an orbit that is all but circular the apses mean nothing and would come twice a revolution. */
    private static final Set<String> WITHOUT_APSES = Set.of("quasi-satellite");

    private EventsProduct() {}

    static List<Event> all(Flown flown) {
        List<Event> events = new ArrayList<>();
        for (Event e : flown.record().events()) {
            if (!e.kind().equals("apoapsis")) { // found on the path, with its exact epoch
                events.add(e);
            }
        }
        for (ManeuverRecord m : flown.record().maneuvers()) {
            String text = m.name() + ", " + Numbers.fixed(m.deltaV(), 3) + " m/s"
                    + (m.impulsive() ? "" : " in " + Numbers.fixed(m.duration(), 1) + " s");
            events.add(new Event(m.tdb(), m.phase(), "maneuver", text));
        }
        PathEvents path = new PathEvents(flown.system());
        for (Leg leg : flown.record().legs()) {
            boolean withApses = WITHOUT_APSES.stream().noneMatch(leg.phase()::startsWith);
            for (PathEvents.Found f : path.find(leg.samples(), withApses)) {
                events.add(new Event(f.tdb(), leg.phase(), f.kind(), f.detail()));
            }
        }
        events.sort(Comparator.comparingDouble(Event::tdb));
        return List.copyOf(events);
    }

    static String csv(List<Event> events) {
        StringBuilder out = new StringBuilder(Csv.row("epoch", "tdb_s", "phase", "kind", "detail"));
        for (Event e : events) {
            out.append(Csv.row(Utc.text(e.tdb()), Numbers.fixed(e.tdb(), 3), e.phase(), e.kind(), e.detail()));
        }
        return out.toString();
    }
}
