package space.stickney.flight.surface;

import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.shapes.Icosphere;

/** Fields and bodies for closed forms. */
final class TestFields {
    static final Body PHOBOS = Bodies.standard().get(Naif.PHOBOS);
    static final FrozenSetting FROZEN = FrozenSetting.of(PHOBOS, true);

    /** No rotation, nothing else. */
    static final FrozenSetting STILL = FrozenSetting.rotating(0, 1e9);

    private TestFields() {}

    /** The best-fit ellipsoid of Ernst et al. 2023 with 20 x 4^level facets. */
    static SurfaceBody ellipsoid(int level) {
        return SurfaceBody.of(
                PHOBOS,
                Icosphere.ellipsoid("Phobos", "Ernst et al. 2023", level, 12950, 11300, 9160),
                Icosphere.ellipsoid("Phobos", "Ernst et al. 2023", 3, 12950, 11300, 9160));
    }

    /** Constant g along -z. */
    static SurfaceGravity uniform(double g) {
        return linear(0, 0, 0, g);
    }

    /** Acceleration (kx x, ky y, kz z - g). */
    static SurfaceGravity linear(double kx, double ky, double kz, double g) {
        return new SurfaceGravity() {
            @Override
            public double potential(double x, double y, double z) {
                return 0.5 * (kx * x * x + ky * y * y + kz * z * z) - g * z;
            }

            @Override
            public void acceleration(double x, double y, double z, double[] a) {
                a[0] = kx * x;
                a[1] = ky * y;
                a[2] = kz * z - g;
            }

            @Override
            public String description() {
                return "linear";
            }
        };
    }

    static SurfaceGravity sum(SurfaceGravity one, SurfaceGravity other) {
        return new SurfaceGravity() {
            @Override
            public double potential(double x, double y, double z) {
                return one.potential(x, y, z) + other.potential(x, y, z);
            }

            @Override
            public void acceleration(double x, double y, double z, double[] a) {
                double[] b = new double[3];
                one.acceleration(x, y, z, a);
                other.acceleration(x, y, z, b);
                for (int i = 0; i < 3; i++) {
                    a[i] += b[i];
                }
            }

            @Override
            public String description() {
                return "sum";
            }
        };
    }
}
