package space.stickney.app.cli;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import space.stickney.samples.cooperation.Fact;
import space.stickney.samples.cooperation.PartialDate;
import space.stickney.samples.curation.Terms;

/** Facts of the registry as a line for a person and as fields of a JSON result. Dates are as written, with a mark where they are inferred. */
final class AgreementText {
    private AgreementText() {}

    /** @param fact a record */
    static Map<String, Object> fields(Object fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent c : fact.getClass().getRecordComponents()) {
            try {
                Object value = c.getAccessor().invoke(fact);
                fields.put(c.getName(), value instanceof Optional<?> o ? o.map(AgreementText::plain) : plain(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        return value instanceof PartialDate || value instanceof Enum<?> ? value.toString() : value;
    }

    static String line(Fact fact) {
        String caveat = fact.caveat().map(c -> "; caveat: " + c).orElse("");
        String source = " [" + String.join(", ", fact.sources()) + "]" + caveat;
        if (fact instanceof Fact.Agreement a) {
            String parties = a.parties().isEmpty() ? "open to all" : String.join(", ", a.parties());
            return a.id() + "  " + a.title() + " (" + parties + "), "
                    + a.signed().map(s -> "signed " + s).orElse("no date") + ", " + a.status() + source;
        } else if (fact instanceof Fact.Happening e) {
            return e.id() + "  " + e.date().map(Object::toString).orElse("no date") + ": " + e.what() + source;
        } else if (fact instanceof Fact.Contribution c) {
            return c.id() + "  " + String.join(", ", c.providers()) + ": " + c.item() + ", " + c.status() + source;
        }
        Fact.Share s = (Fact.Share) fact;
        return s.id() + "  " + s.to() + " receives at least " + Terms.percent(s.minimum()) + " of the mass of "
                + s.collection()
                + s.months()
                        .map(m -> " within " + m + " months of "
                                + s.after().map(Object::toString).orElse(""))
                        .orElse("")
                + source;
    }
}
