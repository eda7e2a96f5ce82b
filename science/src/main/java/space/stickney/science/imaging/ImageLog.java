package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/** The log of images, {@code images.csv}: when, of what, from where, pointed how, in which light; a row an image. */
final class ImageLog {
    static final String NAME = "images.csv";
    private static final List<String> COLUMNS = List.of(
            "tdb_s",
            "activity",
            "target",
            "x_m",
            "y_m",
            "z_m",
            "sun_x",
            "sun_y",
            "sun_z",
            "boresight_x",
            "boresight_y",
            "boresight_z",
            "along_x",
            "along_y",
            "along_z",
            "smear_pixels",
            "arrived",
            "range_m",
            "resolution_m",
            "ground_m2");

    private final StringBuilder rows = new StringBuilder(Csv.row(COLUMNS));

    /**
     * Adds an image.
     *
     * @param resolution finest on the ground in it (m a pixel); the distance (m) if it shows no ground
     * @param ground imaged within the limits of the camera (m2)
     */
    void add(Shot shot, double resolution, double ground) {
        List<String> row = new ArrayList<>();
        row.add(Numbers.fixed(shot.tdb(), 3));
        row.add(shot.activity());
        row.add(shot.body());
        vector(row, shot.position(), 2);
        vector(row, shot.sun(), 8);
        vector(row, shot.boresight(), 8);
        vector(row, shot.along(), 8);
        row.add(Numbers.fixed(shot.smear(), 3));
        row.add(shot.arrived() ? "1" : "0");
        row.add(Numbers.fixed(shot.position().getNorm(), 0));
        row.add(Numbers.fixed(resolution, 4));
        row.add(Numbers.fixed(ground, 0));
        rows.append(Csv.row(row));
    }

    private static void vector(List<String> row, Vector3D v, int decimals) {
        row.add(Numbers.fixed(v.getX(), decimals));
        row.add(Numbers.fixed(v.getY(), decimals));
        row.add(Numbers.fixed(v.getZ(), decimals));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(NAME), rows);
    }

    /** The images of a log, in its order. */
    static List<Shot> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        List<List<String>> all = Csv.read(file.toString(), Files.readString(file));
        if (all.isEmpty() || !all.get(0).equals(COLUMNS)) {
            throw new BadInput(file.toString(), "other columns", String.join(",", COLUMNS));
        }
        List<Shot> shots = new ArrayList<>();
        for (List<String> row : all.subList(1, all.size())) {
            shots.add(new Shot(
                    Double.parseDouble(row.get(0)),
                    row.get(1),
                    row.get(2),
                    vector(row, 3),
                    vector(row, 6),
                    vector(row, 9),
                    vector(row, 12),
                    Double.parseDouble(row.get(15)),
                    row.get(16).equals("1")));
        }
        return shots;
    }

    private static Vector3D vector(List<String> row, int at) {
        return new Vector3D(
                Double.parseDouble(row.get(at)),
                Double.parseDouble(row.get(at + 1)),
                Double.parseDouble(row.get(at + 2)));
    }
}
