package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * A cone about the boresight.
 *
 * @param opening full angle (rad), above 0, at most 2 pi: an instrument that sees everything
 */
public record CircularField(double opening) implements FieldOfView {
    public CircularField {
        if (!(opening > 0 && opening <= 2 * FastMath.PI)) {
            throw new IllegalArgumentException("the opening of a circular field lies above 0 and at most 360 deg");
        }
    }

    @Override
    public boolean contains(double x, double y, double z) {
        double across = FastMath.sqrt(x * x + y * y);
        return (across > 0 || z != 0) && FastMath.atan2(across, z) <= 0.5 * opening;
    }

    @Override
    public double solidAngle() {
        double sin = FastMath.sin(0.25 * opening);
        return 4 * FastMath.PI * sin * sin;
    }

    @Override
    public double reach() {
        return 0.5 * opening;
    }

    @Override
    public double[] boundary(int rays) {
        int n = Math.max(3, rays);
        double[] out = new double[3 * n];
        double sin = FastMath.sin(0.5 * opening);
        for (int i = 0; i < n; i++) {
            double angle = 2 * FastMath.PI * i / n;
            out[3 * i] = sin * FastMath.cos(angle);
            out[3 * i + 1] = sin * FastMath.sin(angle);
            out[3 * i + 2] = FastMath.cos(0.5 * opening);
        }
        return out;
    }

    @Override
    public String text() {
        return "circular " + FieldText.degrees(opening);
    }
}
