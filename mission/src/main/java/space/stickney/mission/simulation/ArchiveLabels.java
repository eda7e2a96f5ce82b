package space.stickney.mission.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.run.Csv;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.detection.files.Pds4Label;
import space.stickney.science.detection.files.Pds4Product;

/**
 * PDS4 labels beside what the instruments recorded: time-tagged spectra ({@code spectra.fits}) and tables (CSV). Identifiers
 * begin with {@code urn:stickney:simulation}: these are no archive's products.
 */
final class ArchiveLabels {
    /** Units of PDS4 by what column names end with. */
    private static final Map<String, String> UNITS =
            Map.of("s", "s", "m", "m", "km", "km", "deg", "deg", "rad", "rad", "sr", "sr", "kg", "kg", "h", "hr");

    private final Flown flown;

    ArchiveLabels(Flown flown) {
        this.flown = flown;
    }

    /** Labels the observations of all instruments. */
    void write(RunFolder run) throws IOException {
        for (String instrument : flown.scenario().instruments().keySet()) {
            Path folder = run.draft().resolve("observations").resolve(instrument);
            for (Path file : files(folder)) {
                String name = String.valueOf(file.getFileName());
                if (name.equals("spectra.fits")) {
                    TimeTaggedSpectra spectra = TimeTaggedFits.read(file);
                    label(file, Pds4Label.spectra(file, spectra, product(instrument, name)));
                } else if (name.endsWith(".csv") && Files.size(file) > 0) {
                    label(file, Pds4Label.table(file, units(file), product(instrument, name)));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void label(Path file, String text) throws IOException {
        Files.writeString(Pds4Label.beside(file), text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> units(Path csv) throws IOException {
        Map<String, String> units = new HashMap<>();
        for (String column : Csv.read(csv.toString(), Files.readString(csv)).get(0)) {
            String last = column.substring(column.lastIndexOf('_') + 1);
            if (column.contains("_") && UNITS.containsKey(last)) {
                units.put(column, UNITS.getOrDefault(last, last));
            }
        }
        return units;
    }

    private Pds4Product product(String instrument, String file) {
        String mission = flown.scenario().mission();
        Body target = flown.system().bodies().get(target(instrument));
        AbsoluteDate start = Tdb.date(flown.start());
        AbsoluteDate stop = Tdb.date(flown.end());
        return new Pds4Product(
                "urn:stickney:simulation:" + plain(mission) + ":" + plain(instrument) + ":" + plain(file),
                mission + ", " + instrument + ": " + file,
                start,
                stop,
                mission,
                flown.scenario().spacecraft().name(),
                instrument,
                target.name(),
                type(target),
                "Simulated by Stickney; not a measurement.");
    }

    /** What the instrument's first activity looks at; without a plan Phobos, as for the passes. */
    private int target(String instrument) {
        return flown.scenario().plan().stream()
                .flatMap(p -> p.activities().stream())
                .filter(a -> a.instrument().equals(instrument))
                .map(a -> flown.system().bodies().find(a.target()).naif())
                .findFirst()
                .orElse(MissionScience.USUAL_TARGET);
    }

    private static String type(Body body) {
        int parent = body.parent().orElse(Naif.SUN);
        return parent >= 100 ? "Satellite" : body.naif() > 100000 ? "Asteroid" : "Planet";
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
