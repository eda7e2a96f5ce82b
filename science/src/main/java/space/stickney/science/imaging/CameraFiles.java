package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.science.instrument.Observing;

/**
 * What the team of a camera has beside the log of images: {@code camera.csv} with the design values (SI), their kinds and sources,
 * {@code activities.csv} with what each series of images was for, {@code sites.csv} with the landing sites.
 */
final class CameraFiles {
    static final String CAMERA = "camera.csv";
    static final String ACTIVITIES = "activities.csv";
    static final String SITES = "sites.csv";

    private CameraFiles() {}

    static void write(Observing observing, CameraConfiguration c, List<Site> sites) throws IOException {
        Path folder = observing.folder();
        StringBuilder out = new StringBuilder(Csv.row("key", "value", "text", "kind", "source"));
        plain(out, "columns", c.columns());
        plain(out, "rows", c.rows());
        plain(out, "bands", c.bands());
        plain(out, "seed", observing.streams().seed());
        sourced(out, "pixel-angle", c.pixelAngle());
        sourced(out, "pixel-angle-error", c.pixelAngleError());
        sourced(out, "bits", c.bits());
        sourced(out, "compression", c.compression());
        sourced(out, "pointing", c.pointing());
        sourced(out, "lost", c.lost());
        sourced(out, "limits.least-incidence", c.limits().leastIncidence());
        sourced(out, "limits.incidence", c.limits().incidence());
        sourced(out, "limits.emission", c.limits().emission());
        sourced(out, "limits.phase", c.limits().phase());
        sourced(out, "map-resolution", c.mapResolution());
        sourced(out, "map-share", c.mapShare());
        Files.writeString(folder.resolve(CAMERA), out);
        StringBuilder series = new StringBuilder(Csv.row("activity", "body", "purpose"));
        for (CameraConfiguration.Activity a : c.activities()) {
            series.append(Csv.row(a.name(), a.body(), a.purpose().name()));
        }
        Files.writeString(folder.resolve(ACTIVITIES), series);
        StringBuilder places = new StringBuilder(Csv.row("landing", "longitude_rad", "latitude_rad", "before_tdb_s"));
        for (Site s : sites) {
            places.append(Csv.row(
                    s.landing(),
                    Numbers.shortest(s.longitude()),
                    Numbers.shortest(s.latitude()),
                    Numbers.fixed(s.before(), 3)));
        }
        Files.writeString(folder.resolve(SITES), places);
    }

    private static void plain(StringBuilder out, String key, long value) {
        String text = Long.toString(value);
        out.append(Csv.row(key, text, text, Provenance.PLANNED.name().toLowerCase(Locale.ROOT), ""));
    }

    private static void sourced(StringBuilder out, String key, Sourced s) {
        String kind = s.kind().name().toLowerCase(Locale.ROOT);
        out.append(Csv.row(
                key, Numbers.shortest(s.value()), s.text(), kind, s.source().orElse("")));
    }
}
