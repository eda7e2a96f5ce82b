package space.stickney.flight.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Closed forms, and counts of equal solid angles, which know nothing of them. */
class FieldOfViewTest {
    private static final double DEG = FastMath.PI / 180;

    private static final FieldOfView[] FIELDS = {
        FieldOfView.circular(1.5 * DEG),
        FieldOfView.circular(120 * DEG),
        FieldOfView.circular(300 * DEG),
        FieldOfView.rectangular(40 * DEG, 25 * DEG),
        FieldOfView.rectangular(150 * DEG, 3 * DEG),
        FieldOfView.slit(4 * DEG, 0.1 * DEG),
        FieldOfView.parse("polygon -10 deg,0 deg; 10 deg,0 deg; 0 deg,20 deg"),
        FieldOfView.parse("polygon 20 deg,20 deg; 0 deg,5 deg; -20 deg,20 deg; -20 deg,-20 deg; 20 deg,-20 deg"),
    };

    /** A cone is 2 pi (1 - cos h), a pyramid 4 asin(sin a/2 sin b/2) (Mathar 2015, "Solid angle of a rectangular plate"). */
    @Test
    void solidAnglesInClosedForm() {
        assertThat(FieldOfView.circular(2 * FastMath.PI).solidAngle()).isCloseTo(4 * FastMath.PI, within(1e-14));
        assertThat(FieldOfView.circular(60 * DEG).solidAngle())
                .isCloseTo(2 * FastMath.PI * (1 - FastMath.cos(30 * DEG)), within(1e-15));
        double pyramid = 4 * FastMath.asin(FastMath.sin(20 * DEG) * FastMath.sin(12.5 * DEG));
        assertThat(FieldOfView.rectangular(40 * DEG, 25 * DEG).solidAngle()).isCloseTo(pyramid, within(1e-14));
        // a sixth of the sky: the cube's face
        assertThat(FieldOfView.rectangular(90 * DEG, 90 * DEG).solidAngle())
                .isCloseTo(4 * FastMath.PI / 6, within(1e-14));
    }

    /** Directions spread evenly over the sphere (Fibonacci lattice): their share inside is the solid angle. */
    @Test
    void containsWhatTheSolidAngleSays() {
        int n = 500_000;
        double golden = FastMath.PI * (3 - FastMath.sqrt(5));
        for (FieldOfView field : FIELDS) {
            int inside = 0;
            int beyond = 0;
            double deepest = FastMath.cos(Math.min(FastMath.PI, field.reach() + 1e-12));
            for (int i = 0; i < n; i++) {
                double z = 1 - (2 * i + 1.0) / n;
                double r = FastMath.sqrt(1 - z * z);
                boolean in = field.contains(r * FastMath.cos(golden * i), r * FastMath.sin(golden * i), z);
                beyond += in && z < deepest ? 1 : 0;
                inside += in ? 1 : 0;
            }
            assertThat(beyond).as("%s beyond its reach", field.text()).isZero();
            double expected = n * field.solidAngle() / (4 * FastMath.PI);
            // the lattice is far more even than random points; their noise is a generous bound
            assertThat((double) inside).as(field.text()).isCloseTo(expected, within(2 * FastMath.sqrt(expected) + 2));
        }
    }

    @Test
    void edgesLieBetweenInsideAndOutside() {
        for (FieldOfView field : FIELDS) {
            double[] edge = field.boundary(60);
            assertThat(edge.length).as(field.text()).isEqualTo(180);
            Vector3D inner = field instanceof PolygonField ? new Vector3D(0, 0.03, 1) : Vector3D.PLUS_K;
            for (int i = 0; i < edge.length; i += 3) {
                Vector3D d = new Vector3D(edge[i], edge[i + 1], edge[i + 2]);
                assertThat(d.getNorm()).isCloseTo(1, within(1e-14));
                Vector3D in = field.reach() < 1 ? new Vector3D(1 - 1e-6, d, 1e-6, inner) : turned(d, -1e-6);
                Vector3D out = field.reach() < 1 ? new Vector3D(1 + 1e-6, d, -1e-6, inner) : turned(d, 1e-6);
                assertThat(field.contains(in.toArray()))
                        .as("%s at %d", field.text(), i)
                        .isTrue();
                assertThat(field.contains(out.toArray()))
                        .as("%s at %d", field.text(), i)
                        .isFalse();
            }
        }
    }

    /** Away from the boresight by a small angle. */
    private static Vector3D turned(Vector3D d, double angle) {
        Vector3D away = d.subtract(Vector3D.PLUS_K.scalarMultiply(d.getZ())).normalize();
        return new Vector3D(
                1, d, angle, new Vector3D(d.getZ(), away, -FastMath.sqrt(1 - d.getZ() * d.getZ()), Vector3D.PLUS_K));
    }

    @Test
    void samplesStandForEqualSolidAngles() {
        for (FieldOfView field : FIELDS) {
            double[] samples = FieldSamples.of(field, 20_000);
            Vector3D sum = Vector3D.ZERO;
            for (int i = 0; i < samples.length; i += 3) {
                assertThat(field.contains(samples[i], samples[i + 1], samples[i + 2]))
                        .isTrue();
                sum = sum.add(new Vector3D(samples[i], samples[i + 1], samples[i + 2]));
            }
            if (field instanceof CircularField) {
                // mean of z over a cone: (1 + cos h)/2
                double mean = 3 * sum.getZ() / samples.length;
                assertThat(mean).isCloseTo(0.5 * (1 + FastMath.cos(field.reach())), within(2e-3));
            }
        }
    }

    @Test
    void textsAreReadBack() {
        for (FieldOfView field : FIELDS) {
            FieldOfView again = FieldOfView.parse(field.text());
            assertThat(again.text()).isEqualTo(field.text());
            assertThat(again.solidAngle()).isCloseTo(field.solidAngle(), within(1e-11));
        }
        assertThat(FieldOfView.parse("Circular 26.17993877991494 mrad").reach()).isCloseTo(0.75 * DEG, within(1e-12));
    }

    @Test
    void nonsenseIsRefused() {
        for (String text : new String[] {
            "",
            "round 3 deg",
            "circular",
            "circular 3 km",
            "circular 0 deg",
            "circular -1 deg",
            "circular 361 deg",
            "rectangular 3 deg",
            "rectangular 180 deg x 3 deg",
            "rectangular 1 deg x 2 deg x 3 deg",
            "slit 1 deg x 2 deg",
            "polygon 0 deg,0 deg; 1 deg,1 deg",
            "polygon 0 deg,0 deg; 1 deg,1 deg; 2 deg,2 deg",
            "polygon 0 deg,0 deg; 1 deg,1 deg; 1 deg,0 deg; 0 deg,1 deg",
            "polygon 0 deg,0 deg; 1 deg; 1 deg,0 deg",
            "polygon 0 deg,0 deg; 91 deg,1 deg; 1 deg,0 deg"
        }) {
            assertThatThrownBy(() -> FieldOfView.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
