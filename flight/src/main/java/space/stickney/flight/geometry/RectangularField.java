package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * A rectangle: a frame camera.
 *
 * @param width full angle along x (rad), above 0, below pi
 * @param height full angle along y (rad), above 0, below pi
 */
public record RectangularField(double width, double height) implements FieldOfView {
    public RectangularField {
        TangentFigure.requireOpening(width);
        TangentFigure.requireOpening(height);
    }

    @Override
    public boolean contains(double x, double y, double z) {
        return z > 0 && Math.abs(x) <= z * FastMath.tan(0.5 * width) && Math.abs(y) <= z * FastMath.tan(0.5 * height);
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
        return "rectangular " + FieldText.degrees(width) + " x " + FieldText.degrees(height);
    }

    private double[] corners() {
        return TangentFigure.rectangle(width, height);
    }
}
