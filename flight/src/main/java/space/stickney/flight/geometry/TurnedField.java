package space.stickney.flight.geometry;

import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.IauRotation;

/**
 * A field of view that is turned with the spacecraft along a path: the instrument's axes are those of the spacecraft, boresight +z, long
 * side along x. Geometric directions, one attitude an instant. Immutable.
 */
public final class TurnedField implements InView {
    /** Rounding of a corner's angle (rad). */
    private static final double ROUNDING = 1e-9;

    private final FieldOfView field;
    private final double[] turns;
    private final double least;
    private final boolean cone;
    private final boolean rectangle;
    private final double tanX;
    private final double tanY;

    /**
     * Of given attitudes.
     *
     * @param turns for each instant the matrix, row by row, that turns body-fixed components into the instrument's: nine numbers
     */
    TurnedField(FieldOfView field, double[] turns) {
        this.field = field;
        this.turns = turns.clone();
        this.cone = field instanceof CircularField;
        double reach = field.reach() + (cone ? 0 : ROUNDING);
        this.least = reach < FastMath.PI ? FastMath.cos(reach) : Double.NEGATIVE_INFINITY;
        double x = Double.NaN;
        double y = Double.NaN;
        if (field instanceof RectangularField r) {
            x = FastMath.tan(0.5 * r.width());
            y = FastMath.tan(0.5 * r.height());
        } else if (field instanceof SlitField s) {
            x = FastMath.tan(0.5 * s.length());
            y = FastMath.tan(0.5 * s.width());
        }
        this.tanX = x;
        this.tanY = y;
        this.rectangle = !Double.isNaN(x);
    }

    /**
     * Along a path over a body.
     *
     * @param rotation of the body
     * @param attitude of the spacecraft at an epoch (TDB seconds past J2000): {@code applyTo} turns ICRF components into its own
     */
    public static TurnedField of(
            FieldOfView field, BodyFixedPath path, IauRotation rotation, DoubleFunction<Rotation> attitude) {
        double[] turns = new double[9 * path.count()];
        double[] body = new double[9];
        for (int i = 0; i < path.count(); i++) {
            rotation.toBodyFixed(path.tdb(i), body);
            double[][] craft = attitude.apply(path.tdb(i)).getMatrix();
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    double sum = 0;
                    for (int k = 0; k < 3; k++) {
                        sum += craft[row][k] * body[3 * column + k];
                    }
                    turns[9 * i + 3 * row + column] = sum;
                }
            }
        }
        return new TurnedField(field, turns);
    }

    @Override
    public boolean sees(int step, double dx, double dy, double dz) {
        double[] m = turns;
        int k = 9 * step;
        double z = m[k + 6] * dx + m[k + 7] * dy + m[k + 8] * dz;
        if (z < least * Math.sqrt(dx * dx + dy * dy + dz * dz)) {
            return false;
        }
        if (cone) {
            return true;
        }
        double x = m[k] * dx + m[k + 1] * dy + m[k + 2] * dz;
        double y = m[k + 3] * dx + m[k + 4] * dy + m[k + 5] * dz;
        return rectangle ? z > 0 && Math.abs(x) <= z * tanX && Math.abs(y) <= z * tanY : field.contains(x, y, z);
    }
}
