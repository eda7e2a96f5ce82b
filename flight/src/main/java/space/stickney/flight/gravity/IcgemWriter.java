package space.stickney.flight.gravity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.stickney.core.run.Numbers;

/**
 * Writes a field in the format of the International Centre for Global Earth Models (.gfc), as {@link GravityFieldReader} and Orekit read it
 * back. GM and radius in SI; coefficients fully normalised, in shortest decimals, so that they come back to the last bit.
 */
public final class IcgemWriter {
    private IcgemWriter() {}

    /**
     * @param field to write
     * @param remarks lines before the header: whose shape, which assumptions
     * @return lines of the file
     */
    public static List<String> lines(SphericalHarmonicField field, List<String> remarks) {
        List<String> lines = new ArrayList<>(remarks);
        lines.add("begin_of_head");
        lines.add("product_type gravity_field");
        lines.add("modelname " + field.name().replaceAll("\\s+", "-"));
        lines.add("earth_gravity_constant " + Numbers.shortest(field.gm()));
        lines.add("radius " + Numbers.shortest(field.radius()));
        lines.add("max_degree " + field.degree());
        lines.add("errors no");
        lines.add("norm fully_normalized");
        lines.add("tide_system " + field.tideSystem().name().toLowerCase(Locale.ROOT));
        lines.add("key L M C S");
        lines.add("end_of_head");
        for (int n = 0; n <= field.degree(); n++) {
            for (int m = 0; m <= n; m++) {
                lines.add("gfc " + n + " " + m + " " + Numbers.shortest(field.c(n, m)) + " "
                        + Numbers.shortest(field.s(n, m)));
            }
        }
        return lines;
    }
}
