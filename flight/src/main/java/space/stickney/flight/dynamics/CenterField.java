package space.stickney.flight.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.gravity.HarmonicAttraction;
import space.stickney.flight.gravity.SphericalHarmonicField;
import space.stickney.flight.orekit.SolarSystem;

/**
 * The non-central attraction of a rotating body. Far away the series is cut off where its terms no longer count.
 *
 * <p>Not to be shared between threads: it keeps its working arrays.
 */
public final class CenterField implements BodyField {
    private final SphericalHarmonicField field;
    private final Tier[] tiers;
    private final IauRotation rotation;
    private final double[] matrix = new double[9];
    private final double[] fixed = new double[3];
    private final double[] pull = new double[3];

    /** Terms that are this small against the first, (R/r)^(n+1), are left out; coefficients make them smaller still. */
    private static final double LEFT_OUT = 1e-8;

    private static final int[] DEGREES = {4, 6, 8, 12, 16, 20};

    public CenterField(SphericalHarmonicField field, IauRotation rotation) {
        this(field, tiers(field), rotation);
    }

    private CenterField(SphericalHarmonicField field, Tier[] tiers, IauRotation rotation) {
        this.field = field;
        this.tiers = tiers;
        this.rotation = rotation;
    }

    /** The field to a degree, for distances from which that is enough; from the highest degree down. */
    private record Tier(double fromSquared, HarmonicAttraction harmonics) {}

    private static Tier[] tiers(SphericalHarmonicField field) {
        List<Tier> tiers = new ArrayList<>();
        SphericalHarmonicField rest = field.withoutPointMass();
        tiers.add(new Tier(0, new HarmonicAttraction(rest)));
        for (int i = DEGREES.length - 1; i >= 0; i--) {
            int n = DEGREES[i];
            if (n < field.degree()) {
                double from = field.radius() / FastMath.pow(LEFT_OUT, 1.0 / (n + 1));
                tiers.add(new Tier(from * from, new HarmonicAttraction(rest.truncated(n))));
            }
        }
        return tiers.toArray(Tier[]::new);
    }

    private HarmonicAttraction at(double distanceSquared) {
        int i = tiers.length - 1;
        while (distanceSquared < tiers[i].fromSquared) {
            i--;
        }
        return tiers[i].harmonics;
    }

    /** The field built in for a centre, if there is one: Mars to degree 12, the Earth to degree 8. */
    static Optional<CenterField> embedded(SolarSystem system, int center) {
        return switch (center) {
            case Naif.MARS ->
                Optional.of(new CenterField(
                        GravityFields.mars(), system.bodies().get(center).needRotation()));
            case Naif.EARTH ->
                Optional.of(new CenterField(
                        GravityFields.earth(), system.bodies().get(center).needRotation()));
            default -> Optional.empty();
        };
    }

    /** The figure of Phobos or Deimos (homogeneous shape model), turning with its librations. */
    static CenterField ofMoon(SolarSystem system, int naif) {
        SphericalHarmonicField field = switch (naif) {
            case Naif.PHOBOS -> GravityFields.phobos();
            case Naif.DEIMOS -> GravityFields.deimos();
            default -> throw new IllegalArgumentException("no figure of " + naif);
        };
        return new CenterField(field, system.bodies().get(naif).needRotation());
    }

    public SphericalHarmonicField field() {
        return field;
    }

    /** A field for another thread. */
    @Override
    public CenterField copy() {
        return new CenterField(field, tiers, rotation);
    }

    /**
     * Adds the attraction at a position.
     *
     * @param tdb TDB seconds past J2000
     * @param x position from the body (m), ICRF axes; y and z likewise
     * @param sum to which the acceleration is added (m/s2), ICRF axes
     */
    @Override
    public void add(double tdb, double x, double y, double z, double[] sum) {
        rotation.toBodyFixed(tdb, matrix);
        fixed[0] = matrix[0] * x + matrix[1] * y + matrix[2] * z;
        fixed[1] = matrix[3] * x + matrix[4] * y + matrix[5] * z;
        fixed[2] = matrix[6] * x + matrix[7] * y + matrix[8] * z;
        at(x * x + y * y + z * z).acceleration(fixed, pull);
        sum[0] += matrix[0] * pull[0] + matrix[3] * pull[1] + matrix[6] * pull[2];
        sum[1] += matrix[1] * pull[0] + matrix[4] * pull[1] + matrix[7] * pull[2];
        sum[2] += matrix[2] * pull[0] + matrix[5] * pull[1] + matrix[8] * pull[2];
    }
}
