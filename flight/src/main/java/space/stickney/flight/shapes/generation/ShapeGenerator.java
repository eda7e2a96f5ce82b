package space.stickney.flight.shapes.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.RadiusHarmonics;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.ShapeTable;

/**
 * Writes the built-in shape tables from published models; the command stands in docs/shapes.md. Same bytes on every run and machine.
 */
public final class ShapeGenerator {
    static final int DEGREE = 36;
    /** Circles of latitude of the quadrature: 65,522 rays, the spacing of the models' vertices. */
    static final int LATITUDES = 181;

    private static final String LICENCE = "CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/)";
    private static final Map<String, String> CREDITS = Map.of(
            "Phobos",
            "Ernst et al. 2023, Earth Planets Space 75:103, doi 10.1186/s40623-023-01814-7, " + LICENCE,
            "Deimos",
            "Ernst et al. 2023, Earth Planets Space 75:103, doi 10.1186/s40623-023-01814-7, " + LICENCE,
            "Ryugu",
            "Watanabe et al. 2019, Science 364:268, shape SFM, ISAS/JAXA, " + LICENCE);

    private ShapeGenerator() {}

    /**
     * Writes a table, for example phobos.csv.
     *
     * @param arguments the folder to write into; Phobos, Deimos or Ryugu; the shape file, with its unit in the header
     */
    public static void main(String[] arguments) throws IOException {
        String body = arguments[1];
        Mesh mesh = ShapeFile.unitFromHeader().read(Path.of(arguments[2])).mesh();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String text = String.join("\n", table(body, mesh, DEGREE).lines()) + "\n";
        Files.write(folder.resolve(body.toLowerCase(Locale.ROOT) + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The table of a body from its mesh. */
    static ShapeTable table(String body, Mesh mesh, int degree) {
        String credit = CREDITS.get(body);
        if (credit == null) {
            throw new BadInput("body", "\"" + body + "\"", "Phobos, Deimos or Ryugu");
        }
        RadiusExpansion expansion = new RadiusExpansion(mesh, LATITUDES);
        RadiusHarmonics harmonics = expansion.harmonics(degree);
        RadiusExpansion.Residual residual = expansion.residual(harmonics);
        Vector3D center = expansion.center();
        return new ShapeTable(
                List.of(
                        body + ": radius (m) in real 4pi-normalised spherical harmonics to degree and order " + degree
                                + ",",
                        "r = sum Pbar_nm(sin latitude) (C cos m longitude + S sin m longitude); body-fixed axes, longitude east.",
                        "Shape: " + credit,
                        "Adapted: expanded by Stickney's ShapeGenerator from a conversion of the model with "
                                + mesh.facetCount() + " facets.",
                        "Origin: centre of figure, in the axes of the model at " + metres(center.getX()) + " "
                                + metres(center.getY()) + " " + metres(center.getZ()) + " m.",
                        "Left out (degrees above " + degree + "): " + metres(residual.rms()) + " m rms, "
                                + metres(residual.largest()) + " m at most.",
                        "Volume of the model: " + Numbers.fixed(mesh.volume() / 1e9, 6) + " km3."),
                harmonics);
    }

    private static String metres(double x) {
        return Numbers.fixed(x, 2);
    }
}
