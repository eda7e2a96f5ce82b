package space.stickney.science.gamma;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Composition;

/**
 * Lines of a ground seen through an atmosphere that shines itself. Photons leave the ground without a collision in the air with
 * exp(-mu X / c). The air is taken for the uppermost X of a half space of air: its own cosmic-ray neutrons, as {@link SurfaceEmission} has
 * them, excite carbon, nitrogen and oxygen and are captured. First order: neutrons of ground and air do not mix.
 *
 * <p>Air of Mars by volume: CO2 95.1, N2 2.59, Ar 1.94, O2 0.161, CO 0.058 % (Trainer et al. 2019, J. Geophys. Res. Planets 124, 3000).
 */
public final class MarsEmission {
    /** The air of Mars. */
    public static final Composition AIR = air();

    private final SurfaceEmission ground;
    private final SurfaceEmission air;
    private final double column;

    /**
     * Of a ground and the air over it.
     *
     * @param ground without air
     * @param yields constants of the emission model
     * @param temperatureK of the air (K)
     * @param column mass of air over a unit of ground (kg/m2)
     */
    public MarsEmission(SurfaceEmission ground, Yields yields, double temperatureK, double column) {
        this.ground = ground;
        this.air = SurfaceEmission.of(AIR, yields, temperatureK);
        this.column = column;
    }

    /** Photons of decays into a direction (photons/(m2 s sr)), above the air; emission cosine above 0. */
    public double naturalRadiance(int line, double cosine) {
        return through(line, cosine) * (ground.radiance(line, cosine) - ground.cosmicRadiance(line, cosine));
    }

    /** Photons that cosmic rays make in ground and air (photons/(m2 s sr)), above the air; emission cosine above 0. */
    public double cosmicRadiance(int line, double cosine) {
        return through(line, cosine) * ground.cosmicRadiance(line, cosine) + airRadiance(line, cosine);
    }

    /** All of them. */
    public double radiance(int line, double cosine) {
        return naturalRadiance(line, cosine) + cosmicRadiance(line, cosine);
    }

    /** The part that the air makes. */
    public double airRadiance(int line, double cosine) {
        return air.layerRadiance(line, cosine, column);
    }

    /** Share of photons of a line that passes the air without a collision. */
    public double through(int line, double cosine) {
        return FastMath.exp(-air.attenuation(line) * column / cosine);
    }

    /** Neutrons are those of the ground: see {@link MarsForeground#neutronTransmission}. */
    public SurfaceEmission ground() {
        return ground;
    }

    private static Composition air() {
        double carbonDioxide = 0.951;
        double nitrogen = 0.0259;
        double argon = 0.0194;
        double oxygen = 0.00161;
        double carbonMonoxide = 0.00058;
        Map<String, Double> mass = new LinkedHashMap<>();
        mass.put("C", 12.011 * (carbonDioxide + carbonMonoxide));
        mass.put("N", 14.007 * 2 * nitrogen);
        mass.put("O", 15.999 * (2 * carbonDioxide + 2 * oxygen + carbonMonoxide));
        mass.put("Ar", 39.95 * argon);
        double sum = mass.values().stream().mapToDouble(Double::doubleValue).sum();
        mass.replaceAll((element, m) -> m / sum);
        return Composition.ofElements(mass);
    }
}
