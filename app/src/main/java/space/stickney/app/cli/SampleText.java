package space.stickney.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.samples.curation.Custody;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Sample;

/** Events and samples as a person reads them, and as fields of a JSON result. */
final class SampleText {
    private SampleText() {}

    /** "3  2021-01-03T00:00:00Z  JAXA  split  sample A0001, into …". */
    static String event(Event e) {
        StringBuilder text = new StringBuilder(e.seq() + "  " + e.at() + "  " + e.by() + "  ");
        Map<String, Object> fields = EventText.fields(e.act());
        text.append(fields.remove("kind")).append("  ");
        return text.append(parts(fields)).toString();
    }

    private static String parts(Map<?, ?> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((key, value) -> {
            boolean mass = key.toString().endsWith("_ug");
            String name = mass ? key.toString().substring(0, key.toString().length() - 3) : key.toString();
            text.append(text.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(' ')
                    .append(mass ? new Mass((Long) value) : value(value));
        });
        return text.toString();
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "(" + parts(map) + ")";
        } else if (value instanceof List<?> list) {
            return String.join(" + ", list.stream().map(SampleText::value).toList());
        }
        return value.toString();
    }

    static Map<String, Object> fields(Event e) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", e.seq());
        fields.put("at", e.at());
        fields.put("recorded", e.recorded());
        fields.put("by", e.by());
        e.person().ifPresent(p -> fields.put("person", p));
        fields.putAll(EventText.fields(e.act()));
        return fields;
    }

    static Map<String, Object> fields(Sample s) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sample", s.name());
        fields.put("collection", s.collection());
        fields.put("parents", s.parents());
        fields.put("form", EventText.kebab(s.form()));
        fields.put("provenance", EventText.kebab(s.provenance()));
        fields.put("state", EventText.kebab(s.state()));
        fields.put("owner", s.owner());
        fields.put("holder", s.holder());
        fields.put("destination", s.destination());
        fields.put("mass_ug", s.mass().micrograms());
        fields.put("sigma_ug", s.sigma().micrograms());
        fields.put("firstMass_ug", s.first().micrograms());
        fields.put("environment", EventText.kebab(s.environment()));
        fields.put(
                "exposures",
                s.exposures().stream().sorted().map(EventText::kebab).toList());
        fields.put("pristine", s.pristine());
        fields.put("vacuumOnly", s.vacuumOnly());
        fields.put("loan", s.loan().map(SampleText::loan));
        fields.put("lastEvent", s.last().seq());
        return fields;
    }

    private static Map<String, Object> loan(Sample.Loan loan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("to", loan.to());
        fields.put("agreement", loan.agreement());
        fields.put("due", loan.due());
        fields.put("event", loan.seq());
        return fields;
    }

    static String sample(Sample s) {
        return s.name() + "  " + s.mass() + " (sigma " + s.sigma() + ")  "
                + EventText.kebab(s.state()).replace('-', ' ')
                + s.holder().map(h -> " with " + h).orElse("")
                + s.destination().map(d -> " to " + d).orElse("")
                + s.loan()
                        .map(l -> " under " + l.agreement()
                                + l.due().map(d -> ", due " + d).orElse(""))
                        .orElse("")
                + "  " + EventText.kebab(s.environment()) + (s.pristine() ? ", pristine" : ", not pristine");
    }

    static Map<String, Object> fields(Custody c) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", c.from());
        fields.put("until", c.until());
        fields.put("holder", c.holder());
        fields.put("destination", c.destination());
        fields.put("event", c.event());
        return fields;
    }

    static String custody(Custody c) {
        Optional<String> way = c.destination().map(d -> "on the way to " + d);
        return c.from() + " .. " + c.until().map(Object::toString).orElse("now") + "  "
                + c.holder().or(() -> way).orElse("nobody");
    }
}
