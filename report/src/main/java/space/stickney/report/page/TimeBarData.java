package space.stickney.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.run.Run;
import space.stickney.report.run.Scene;

/** What the time bar shows: the phases, the events that are few of their kind, the leap seconds. Epochs UTC. */
final class TimeBarData {
    /** Kinds of events that come more often than this are left out: eclipses of months in orbit. */
    private static final int OFTEN = 150;

    private TimeBarData() {}

    static Map<String, Object> of(Run run, Optional<Scene> scene) {
        Map<String, Object> bar = new LinkedHashMap<>();
        List<Object> phases = new ArrayList<>();
        for (Run.Phase p : run.phases()) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("name", p.name());
            m.put("label", PhaseName.of(run, p.name()));
            m.put("kind", p.kind());
            m.put("colour", Math.min(run.index(p.name()), 7));
            m.put("start", p.start().text());
            m.put("end", p.end().text());
            phases.add(m);
        }
        bar.put("phases", phases);
        Map<String, Long> counts =
                run.events().stream().collect(Collectors.groupingBy(Run.Event::kind, Collectors.counting()));
        List<Object> events = new ArrayList<>();
        for (Run.Event e : run.events()) {
            if (counts.getOrDefault(e.kind(), 0L) <= OFTEN) {
                events.add(List.of(e.epoch().text(), e.kind(), e.detail()));
            }
        }
        bar.put("events", events);
        List<Object> leaps = new ArrayList<>();
        scene.ifPresent(s -> s.document()
                .path("leaps")
                .forEach(l -> leaps.add(
                        List.of(l.path("t_s").doubleValue(), l.path("seconds").doubleValue()))));
        bar.put("leaps", leaps);
        return bar;
    }
}
