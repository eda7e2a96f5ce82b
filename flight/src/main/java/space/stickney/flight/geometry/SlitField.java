package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * The slit of a spectrometer or of a line camera: a rectangle, much longer than wide, that scans along y.
 *
 * @param length full angle along x (rad), above 0, below pi
 * @param width full angle along y (rad), above 0, at most the length
 */
public record SlitField(double length, double width) implements FieldOfView {
    public SlitField {
        TangentFigure.requireOpening(length);
        TangentFigure.requireOpening(width);
        if (width > length) {
            throw new IllegalArgumentException("a slit is longer than wide: give the length first");
        }
    }

    @Override
    public boolean contains(double x, double y, double z) {
        return z > 0 && Math.abs(x) <= z * FastMath.tan(0.5 * length) && Math.abs(y) <= z * FastMath.tan(0.5 * width);
    }

    @Override
    public double solidAngle() {
        return TangentFigure.solidAngle(corners());
    }

    @Override
    public double reach() {
        return TangentFigure.reach(corners());
    }

    @Override
    public double[] boundary(int rays) {
        return TangentFigure.boundary(corners(), rays);
    }

    @Override
    public String text() {
        return "slit " + FieldText.degrees(length) + " x " + FieldText.degrees(width);
    }

    private double[] corners() {
        return TangentFigure.rectangle(length, width);
    }
}
