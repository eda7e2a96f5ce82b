package space.stickney.science.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.phase.Event;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;

/**
 * A landing as the flight left it.
 *
 * @param name of its phase
 * @param tdb of the touchdown, or of the end of the phase without one (TDB seconds past J2000)
 * @param touchdown whether the flown one came down
 * @param runs of its Monte Carlo
 * @param goes how many of them kept all limits
 */
record Landing(String name, double tdb, boolean touchdown, int runs, int goes) {
    static final String FILE = "landings.csv";

    /**
     * The chance of a go that the runs tell: mean of the Beta distribution after Jeffreys' prior. That the chance itself is uncertain
     * adds nothing to a single draw of go or no-go. A landing that was flown and did not come down has none.
     */
    double chance() {
        return touchdown ? (goes + 0.5) / (runs + 1) : 0;
    }

    /** All landings of a flight that were to come down (a rehearsal has no go), in the order of time. */
    static List<Landing> of(FlightRecord record) {
        Map<String, Double> ends = new LinkedHashMap<>();
        for (Leg leg : record.legs()) {
            ends.put(leg.phase(), leg.end());
        }
        List<Landing> landings = new ArrayList<>();
        ends.forEach((phase, end) -> {
            Object go = record.facts().get(phase + ".go");
            Object runs = record.facts().get(phase + ".runs");
            if (go instanceof Number share && runs instanceof Number n) {
                double tdb = record.events().stream()
                        .filter(e -> e.phase().equals(phase) && e.kind().equals("touchdown"))
                        .mapToDouble(Event::tdb)
                        .findFirst()
                        .orElse(end);
                boolean down = "touchdown".equals(record.facts().get(phase + ".outcome"));
                int goes = (int) Math.rint(share.doubleValue() * n.doubleValue());
                landings.add(new Landing(phase, tdb, down, n.intValue(), goes));
            }
        });
        return landings;
    }

    static void write(Path folder, List<Landing> landings) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row("landing", "tdb_s", "touchdown", "runs", "goes"));
        for (Landing l : landings) {
            out.append(Csv.row(
                    l.name(),
                    Numbers.fixed(l.tdb(), 3),
                    l.touchdown() ? "1" : "0",
                    Integer.toString(l.runs()),
                    Integer.toString(l.goes())));
        }
        Files.writeString(folder.resolve(FILE), out);
    }

    static List<Landing> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<List<String>> rows = Csv.read(file.toString(), Files.readString(file));
        List<Landing> landings = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            landings.add(new Landing(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    row.get(2).equals("1"),
                    Integer.parseInt(row.get(3)),
                    Integer.parseInt(row.get(4))));
        }
        return landings;
    }
}
