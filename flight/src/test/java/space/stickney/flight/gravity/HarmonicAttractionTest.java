package space.stickney.flight.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.frames.FramesFactory;
import org.orekit.time.AbsoluteDate;
import space.stickney.flight.ReferenceData;
import space.stickney.flight.bodies.Bodies;

/** Attraction in spherical harmonics against closed forms, its own potential and Orekit. */
class HarmonicAttractionTest {
    static List<SphericalHarmonicField> fields() {
        return List.of(
                GravityFields.mars(),
                GravityFields.earth(),
                GravityFields.moon(),
                GravityFields.venus(),
                GravityFieldReader.read(ReferenceData.path("gravity/mars-jgmro120d-50x50.txt")));
    }

    private static double[] point(SplittableRandom random, double radius) {
        double z = 2.0 * random.nextDouble() - 1.0;
        double lambda = 2.0 * FastMath.PI * random.nextDouble();
        double r = radius * (1.02 + 3.0 * random.nextDouble());
        double rho = Math.sqrt(1.0 - z * z);
        return new double[] {r * rho * FastMath.cos(lambda), r * rho * FastMath.sin(lambda), r * z};
    }

    /**
     * Orekit 13.1.8's Holmes-Featherstone model (Holmes and Featherstone 2002): another algorithm, same coefficients. 1e-12 of the
     * perturbation alone, which is a thousandth of the whole; the rounding of sums of up to 2600 terms.
     */
    @ParameterizedTest
    @MethodSource("fields")
    void equalsOrekit(SphericalHarmonicField field) {
        HolmesFeatherstoneAttractionModel orekit =
                new HolmesFeatherstoneAttractionModel(FramesFactory.getGCRF(), field.provider());
        HarmonicAttraction rest = new HarmonicAttraction(field.withoutPointMass());
        HarmonicAttraction whole = new HarmonicAttraction(field);
        SplittableRandom random = new SplittableRandom(7);
        double[] a = new double[3];
        double worst = 0.0;
        for (int i = 0; i < 300; i++) {
            double[] p = point(random, field.radius());
            double[] expected = orekit.gradient(AbsoluteDate.J2000_EPOCH, new Vector3D(p[0], p[1], p[2]), field.gm());
            Vector3D e = new Vector3D(expected);
            rest.acceleration(p, a);
            worst = Math.max(worst, Vector3D.distance(new Vector3D(a), e) / e.getNorm());
            whole.acceleration(p, a);
            double r = new Vector3D(p).getNorm();
            Vector3D total = e.add(new Vector3D(-field.gm() / (r * r * r), new Vector3D(p)));
            assertThat(Vector3D.distance(new Vector3D(a), total)).isLessThan(1e-14 * total.getNorm());
            double potential = orekit.value(AbsoluteDate.J2000_EPOCH, new Vector3D(p), field.gm());
            assertThat(whole.potential(p)).isCloseTo(potential, within(1e-14 * field.gm() / r));
        }
        assertThat(worst).as(field.name()).isLessThan(1e-12);
    }

    /** Five-point differences of the potential: rounding of the potential over the step limits them to 1e-9 of g. */
    @ParameterizedTest
    @MethodSource("fields")
    void isTheGradientOfThePotential(SphericalHarmonicField field) {
        HarmonicAttraction attraction = new HarmonicAttraction(field);
        SplittableRandom random = new SplittableRandom(11);
        double[] a = new double[3];
        double h = 1e-3 * field.radius() / field.degree();
        for (int i = 0; i < 50; i++) {
            double[] p = point(random, field.radius());
            attraction.acceleration(p, a);
            double g = new Vector3D(a).getNorm();
            for (int k = 0; k < 3; k++) {
                double[] u = new double[5];
                for (int j = 0; j < 5; j++) {
                    double[] q = p.clone();
                    q[k] += (j - 2) * h;
                    u[j] = attraction.potential(q);
                }
                double difference = (u[0] - 8.0 * u[1] + 8.0 * u[3] - u[4]) / (12.0 * h);
                assertThat(difference).isCloseTo(a[k], within(2e-9 * g));
            }
        }
    }

    /** Closed form of J2 (Vallado 2013, equation 8-30 ff.): degree 2, order 0, on the axis, at the equator and in between. */
    @Test
    void degreeTwoIsTheClosedFormOfJ2() {
        double gm = 4.2828e13;
        double radius = 3.396e6;
        double j2 = 1.9566e-3;
        double[][] c = {{1.0}, {0.0, 0.0}, {-j2 / Math.sqrt(5.0), 0.0, 0.0}};
        double[][] s = {{0.0}, {0.0, 0.0}, {0.0, 0.0, 0.0}};
        HarmonicAttraction attraction = new HarmonicAttraction(
                new SphericalHarmonicField("J2", gm, radius, c, s, TideSystem.UNKNOWN, "closed form"));
        double[] a = new double[3];
        for (double[] p : new double[][] {{0, 0, 5e6}, {4e6, 0, 0}, {1e6, -3e6, 2e6}, {0, 0, -4e6}, {0, 6e6, 1.0}}) {
            double r2 = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
            double r = Math.sqrt(r2);
            double k = 1.5 * j2 * gm * radius * radius / (r2 * r2 * r);
            double z2 = 5.0 * p[2] * p[2] / r2;
            attraction.acceleration(p, a);
            assertThat(a[0]).isCloseTo(-gm * p[0] / (r2 * r) + k * p[0] * (z2 - 1.0), within(1e-14 * gm / r2));
            assertThat(a[1]).isCloseTo(-gm * p[1] / (r2 * r) + k * p[1] * (z2 - 1.0), within(1e-14 * gm / r2));
            assertThat(a[2]).isCloseTo(-gm * p[2] / (r2 * r) + k * p[2] * (z2 - 3.0), within(1e-14 * gm / r2));
        }
    }

    /** A point mass off the centre, expanded in harmonics of degree 40 (Legendre's series): all degrees and orders at once. */
    @Test
    void anOffsetPointMassIsItsSeries() {
        double gm = 4.0e5;
        double radius = 1.0e4;
        double[] source = {1500.0, -1000.0, 1200.0};
        int top = 40;
        double[][] c = new double[top + 1][];
        double[][] s = new double[top + 1][];
        // exterior coefficients of a point: Cnm + i Snm = (r'/R)^n Pnm(sin phi') exp(i m lambda') / (2n + 1),
        // normalised
        double r = Math.sqrt(source[0] * source[0] + source[1] * source[1] + source[2] * source[2]);
        double t = source[2] / r;
        double lambda = FastMath.atan2(source[1], source[0]);
        for (int n = 0; n <= top; n++) {
            c[n] = new double[n + 1];
            s[n] = new double[n + 1];
            for (int m = 0; m <= n; m++) {
                double value = legendre(n, m, t) * FastMath.pow(r / radius, n) / (2.0 * n + 1.0);
                c[n][m] = value * FastMath.cos(m * lambda);
                s[n][m] = value * FastMath.sin(m * lambda);
            }
        }
        HarmonicAttraction attraction = new HarmonicAttraction(
                new SphericalHarmonicField("point", gm, radius, c, s, TideSystem.UNKNOWN, "closed form"));
        double[] a = new double[3];
        for (double[] p : new double[][] {{1.5e4, 0, 0}, {0, 0, 1.4e4}, {-9e3, 8e3, -9e3}, {0, 0, -1.2e4}}) {
            double dx = source[0] - p[0];
            double dy = source[1] - p[1];
            double dz = source[2] - p[2];
            double d = Math.sqrt(dx * dx + dy * dy + dz * dz);
            attraction.acceleration(p, a);
            double g = gm / (d * d);
            assertThat(a[0]).isCloseTo(gm * dx / (d * d * d), within(1e-13 * g));
            assertThat(a[1]).isCloseTo(gm * dy / (d * d * d), within(1e-13 * g));
            assertThat(a[2]).isCloseTo(gm * dz / (d * d * d), within(1e-13 * g));
            assertThat(attraction.potential(p)).isCloseTo(gm / d, within(1e-13 * gm / d));
        }
    }

    /** Fully normalised associated Legendre function by the textbook definition with factorials. */
    private static double legendre(int n, int m, double t) {
        double pmm = 1.0;
        for (int i = 1; i <= m; i++) {
            pmm *= (2.0 * i - 1.0) * Math.sqrt(1.0 - t * t);
        }
        double below = 0.0;
        double p = pmm;
        for (int k = m + 1; k <= n; k++) {
            double next = ((2.0 * k - 1.0) * t * p - (k + m - 1.0) * below) / (k - m);
            below = p;
            p = next;
        }
        double norm = (m == 0 ? 1.0 : 2.0) * (2.0 * n + 1.0);
        for (int k = n - m + 1; k <= n + m; k++) {
            norm /= k;
        }
        return p * Math.sqrt(norm);
    }

    /** The built-in Mars carries the GM of Mars alone and J2 = 1.95661e-3 (Konopliv et al. 2016, table 5: 1.956609e-3). */
    @Test
    void marsIsMarsWithoutItsMoons() {
        SphericalHarmonicField mars = GravityFields.mars();
        assertThat(mars.degree()).isEqualTo(12);
        assertThat(mars.gm()).isEqualTo(Bodies.standard().get(499).gm());
        assertThat(-Math.sqrt(5.0) * mars.c(2, 0)).isCloseTo(1.956609e-3, within(1e-9));
        assertThat(mars.source()).contains("Konopliv").contains("gm_de440");
    }
}
