package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Csv;

/**
 * The files beside the log, read.
 *
 * @param values of {@code camera.csv} by key, SI
 * @param series of {@code activities.csv}, by the activity's name
 * @param sites of {@code sites.csv}
 */
record Calibration(Map<String, Sourced> values, Map<String, Series> series, List<Site> sites) {
    /** What a series of images was for. */
    record Series(String body, CameraConfiguration.Purpose purpose) {}

    static Calibration read(Path folder) throws IOException {
        Map<String, Sourced> values = new LinkedHashMap<>();
        for (List<String> row : rows(folder.resolve(CameraFiles.CAMERA))) {
            Provenance kind = Provenance.valueOf(row.get(3).toUpperCase(Locale.ROOT));
            Optional<String> source = row.get(4).isEmpty() ? Optional.empty() : Optional.of(row.get(4));
            values.put(row.get(0), new Sourced(Double.parseDouble(row.get(1)), row.get(2), kind, source));
        }
        Map<String, Series> series = new LinkedHashMap<>();
        for (List<String> row : rows(folder.resolve(CameraFiles.ACTIVITIES))) {
            series.put(row.get(0), new Series(row.get(1), CameraConfiguration.Purpose.valueOf(row.get(2))));
        }
        List<Site> sites = new ArrayList<>();
        for (List<String> row : rows(folder.resolve(CameraFiles.SITES))) {
            sites.add(new Site(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Double.parseDouble(row.get(2)),
                    Double.parseDouble(row.get(3))));
        }
        return new Calibration(values, series, sites);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> all = Csv.read(file.toString(), Files.readString(file));
        return all.subList(1, all.size());
    }

    Sourced get(String key) {
        Sourced value = values.get(key);
        if (value == null) {
            throw new BadInput(CameraFiles.CAMERA, "no row " + key, "the rows that the camera wrote");
        }
        return value;
    }

    double value(String key) {
        return get(key).value();
    }

    /** Whether an activity of the log was for this. */
    boolean isFor(String activity, CameraConfiguration.Purpose purpose) {
        Series own = series.get(activity);
        return own != null && own.purpose() == purpose;
    }

    Optics optics() {
        return new Optics(value("pixel-angle"), (int) value("columns"), (int) value("rows"));
    }

    Angles angles() {
        return new Angles(
                value("limits.least-incidence"),
                value("limits.incidence"),
                value("limits.emission"),
                value("limits.phase"));
    }

    /** Bits of one image, all bands, compressed. */
    double bits() {
        return value("columns") * value("rows") * value("bands") * value("bits") * value("compression");
    }

    /** What was taken for granted, in words. */
    List<String> assumptions() {
        List<String> all = new ArrayList<>();
        values.forEach((key, v) -> {
            if (v.kind() == Provenance.ASSUMED && v.source().isPresent()) {
                all.add(key + " " + v.text() + ": " + v.source().get());
            }
        });
        return all;
    }
}
