package space.stickney.samples.exchange;

import java.util.List;
import java.util.stream.Collectors;
import space.stickney.core.run.Csv;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Sample;

/**
 * A catalogue as comma-separated values. A field that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage return) gets an apostrophe before it
 * (OWASP, CSV injection).
 */
public final class CatalogueCsv {
    private static final String FORMULA = "=+-@\t\r\n";

    private CatalogueCsv() {}

    public static String header() {
        return Csv.row(
                "sample",
                "collection",
                "parents",
                "form",
                "type",
                "provenance",
                "first_ug",
                "mass_ug",
                "sigma_ug",
                "state",
                "owner",
                "holder",
                "destination",
                "loan_to",
                "agreement",
                "due",
                "environment",
                "exposures",
                "pristine",
                "last_event");
    }

    public static String row(Sample s) {
        List<String> fields = List.of(
                s.name(),
                s.collection(),
                String.join(" ", s.parents()),
                EventText.kebab(s.form()),
                s.type().orElse(""),
                EventText.kebab(s.provenance()),
                String.valueOf(s.first().micrograms()),
                String.valueOf(s.mass().micrograms()),
                String.valueOf(s.sigma().micrograms()),
                EventText.kebab(s.state()),
                s.owner(),
                s.holder().orElse(""),
                s.destination().orElse(""),
                s.loan().map(Sample.Loan::to).orElse(""),
                s.loan().map(Sample.Loan::agreement).orElse(""),
                s.loan().flatMap(Sample.Loan::due).map(Object::toString).orElse(""),
                EventText.kebab(s.environment()),
                s.exposures().stream().sorted().map(EventText::kebab).collect(Collectors.joining(" ")),
                String.valueOf(s.pristine()),
                String.valueOf(s.last().seq()));
        return Csv.row(fields.stream().map(CatalogueCsv::plain).toList());
    }

    static String plain(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
