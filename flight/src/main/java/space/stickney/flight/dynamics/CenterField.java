package space.stickney.flight.dynamics;

import java.util.Optional;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.gravity.HarmonicAttraction;
import space.stickney.flight.gravity.SphericalHarmonicField;
import space.stickney.flight.orekit.SolarSystem;

/**
 * The non-central attraction of a rotating body.
 *
 * <p>Not to be shared between threads: it keeps its working arrays.
 */
public final class CenterField {
    private final SphericalHarmonicField field;
    private final HarmonicAttraction harmonics;
    private final IauRotation rotation;
    private final double[] matrix = new double[9];
    private final double[] fixed = new double[3];
    private final double[] pull = new double[3];

    public CenterField(SphericalHarmonicField field, IauRotation rotation) {
        this.field = field;
        this.harmonics = new HarmonicAttraction(field.withoutPointMass());
        this.rotation = rotation;
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

    SphericalHarmonicField field() {
        return field;
    }

    /** A field for another thread. */
    CenterField copy() {
        return new CenterField(field, rotation);
    }

    /**
     * Adds the attraction at a position.
     *
     * @param tdb TDB seconds past J2000
     * @param x position from the body (m), ICRF axes; y and z likewise
     * @param sum to which the acceleration is added (m/s2), ICRF axes
     */
    void add(double tdb, double x, double y, double z, double[] sum) {
        rotation.toBodyFixed(tdb, matrix);
        fixed[0] = matrix[0] * x + matrix[1] * y + matrix[2] * z;
        fixed[1] = matrix[3] * x + matrix[4] * y + matrix[5] * z;
        fixed[2] = matrix[6] * x + matrix[7] * y + matrix[8] * z;
        harmonics.acceleration(fixed, pull);
        sum[0] += matrix[0] * pull[0] + matrix[3] * pull[1] + matrix[6] * pull[2];
        sum[1] += matrix[1] * pull[0] + matrix[4] * pull[1] + matrix[7] * pull[2];
        sum[2] += matrix[2] * pull[0] + matrix[5] * pull[1] + matrix[8] * pull[2];
    }
}
