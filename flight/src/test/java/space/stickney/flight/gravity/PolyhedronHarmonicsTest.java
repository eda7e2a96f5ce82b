package space.stickney.flight.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.forces.gravity.potential.ICGEMFormatReader;
import space.stickney.flight.shapes.Mesh;

/** Closed forms of prism and ellipsoid, the polyhedron's own attraction, published coefficients of a homogeneous Phobos. */
class PolyhedronHarmonicsTest {
    /**
     * Prism of sides a, b, c about its centre, from the moments of inertia: unnormalised {@code C20 R2 = (2 c2 - a2 - b2)/24},
     * {@code C22 R2 = (a2 - b2)/48}; normalised by sqrt(1/5) and sqrt(12/5). Fourth degree of a cube of side L by integration of
     * {@code (35 z4 - 30 z2 r2 + 3 r4)/8}: {@code C40 R4 = -7 L4/480}, normalised by 1/3.
     */
    @Test
    void prismAndCube() {
        Mesh prism = TestMeshes.prism(new Vector3D(-300, -200, -50), new Vector3D(300, 200, 50));
        SphericalHarmonicField field = PolyhedronHarmonics.of(prism, 10, 400, 4);
        double r2 = 400.0 * 400;
        assertThat(field.c(2, 0)).isCloseTo((2e4 - 36e4 - 16e4) / 24 / r2 / Math.sqrt(5), within(1e-15));
        assertThat(field.c(2, 2)).isCloseTo((36e4 - 16e4) / 48 / r2 * Math.sqrt(2.4), within(1e-15));
        assertThat(field.c(0, 0)).isEqualTo(1);
        assertThat(field.c(1, 0)).isCloseTo(0, within(1e-15));
        SphericalHarmonicField cube = PolyhedronHarmonics.of(TestMeshes.cube(), 10, 1000, 4);
        assertThat(cube.c(4, 0)).isCloseTo(-7.0 / 480 / 3, within(1e-15));
        assertThat(cube.c(2, 0)).isCloseTo(0, within(1e-15));
    }

    /** First degree: the centre of mass over R sqrt(3), here of a cube moved. */
    @Test
    void theFirstDegreeIsTheCenterOfMass() {
        SphericalHarmonicField moved =
                PolyhedronHarmonics.of(TestMeshes.cube().shifted(new Vector3D(30, -20, 70)), 10, 1000, 2);
        assertThat(moved.c(1, 1)).isCloseTo(0.03 / Math.sqrt(3), within(1e-15));
        assertThat(moved.s(1, 1)).isCloseTo(-0.02 / Math.sqrt(3), within(1e-15));
        assertThat(moved.c(1, 0)).isCloseTo(0.07 / Math.sqrt(3), within(1e-15));
    }

    /**
     * Balmino 1994 (Celest. Mech. Dyn. Astron. 60, 331), unnormalised: {@code C20 = (2 c2 - a2 - b2)/(10 R2)}, {@code C22 = (a2 - b2)/(20 R2)},
     * {@code C40 = 15/7 (C20^2 + 2 C22^2)}, {@code C42 = 5/7 C20 C22}, {@code C44 = 5/28 C22^2}. The mesh of 8192 facets lies inside by 1e-3, and
     * the error falls four times with each division.
     */
    @Test
    void anEllipsoidMeshConvergesToTheClosedForm() {
        double[] last = errors(4);
        double[] finer = errors(5);
        for (int k = 0; k < last.length; k++) {
            assertThat(last[k] / finer[k]).isCloseTo(4, within(0.4));
            assertThat(finer[k]).isLessThan(1e-4);
        }
    }

    private static double[] errors(int divisions) {
        double a = 12950;
        double b = 11300;
        double c = 9160;
        double r = 14000;
        SphericalHarmonicField f = PolyhedronHarmonics.of(TestMeshes.ellipsoid(a, b, c, divisions), 1e6, r, 4);
        double c20 = (2 * c * c - a * a - b * b) / (10 * r * r);
        double c22 = (a * a - b * b) / (20 * r * r);
        double[] expected = {
            c20 / Math.sqrt(5),
            c22 * Math.sqrt(2.4),
            15.0 / 7 * (c20 * c20 + 2 * c22 * c22) / 3,
            // normalisation: sqrt((n+m)!/((n-m)! 2 (2n+1)))
            5.0 / 7 * c20 * c22 * Math.sqrt(360.0 / 18),
            5.0 / 28 * c22 * c22 * Math.sqrt(40320.0 / 18)
        };
        double[] found = {f.c(2, 0), f.c(2, 2), f.c(4, 0), f.c(4, 2), f.c(4, 4)};
        double[] errors = new double[5];
        for (int k = 0; k < 5; k++) {
            errors[k] = Math.abs(found[k] - expected[k]);
        }
        return errors;
    }

    /** Outside the enclosing sphere the series converges to the polyhedron's attraction, as (R/r)^n, down to rounding. */
    @Test
    void convergesToThePolyhedronWithDegree() {
        Mesh mesh = TestMeshes.prism(new Vector3D(-600, -250, -200), new Vector3D(400, 350, 200));
        Mesh centered = mesh.shifted(mesh.centroid().negate());
        PolyhedronGravity polyhedron = PolyhedronGravity.ofGm(centered, 12.5);
        SphericalHarmonicField field = PolyhedronHarmonics.of(centered, 12.5, 600, 40);
        Vector3D p = new Vector3D(1100, -500, 700);
        double[] errors = new double[4];
        int[] degrees = {4, 10, 20, 40};
        for (int k = 0; k < 4; k++) {
            double[] a = new double[3];
            new HarmonicAttraction(field.truncated(degrees[k])).acceleration(p.toArray(), a);
            Vector3D exact = polyhedron.acceleration(p);
            errors[k] = exact.distance(new Vector3D(a)) / exact.getNorm();
        }
        assertThat(errors[0]).isLessThan(2e-2);
        assertThat(errors[1]).isLessThan(5e-4);
        assertThat(errors[2]).isLessThan(1e-6);
        assertThat(errors[3]).isLessThan(1e-11);
    }

    /**
     * Homogeneous Phobos, R = 14 km, normalised: C20 = -0.0293954, C22 = 0.015254 in principal axes (Geomatics and Information Science of Wuhan
     * University 2020, doi 10.13203/j.whugis20190104; shape of Willner et al. 2014); C20 = -0.029243, C22 = 0.015664 (Le Maistre et al. 2019, as
     * used with Tudat). The shape of Ernst et al. 2023 is newer: C20 to 1 %, C22 to 6 %.
     */
    @Test
    void aHomogeneousPhobosAgreesWithPublishedOnes() {
        SphericalHarmonicField phobos = GravityFields.phobos();
        assertThat(phobos.radius()).isEqualTo(14e3);
        assertThat(phobos.c(2, 0)).isCloseTo(-0.0293954, within(0.0003)).isCloseTo(-0.029243, within(0.0003));
        assertThat(Math.sqrt(phobos.c(2, 2) * phobos.c(2, 2) + phobos.s(2, 2) * phobos.s(2, 2)))
                .isCloseTo(0.015254, within(0.0005))
                .isCloseTo(0.015664, within(0.0009));
        assertThat(phobos.c(1, 0)).isCloseTo(0, within(1e-14));
        assertThat(phobos.gm()).isEqualTo(708754.6066894452);
    }

    /** Written as ICGEM file, read by Orekit 13.1 and by our reader: the same coefficients. */
    @Test
    void writesWhatOrekitReads() throws Exception {
        SphericalHarmonicField field = GravityFields.deimos();
        List<String> lines = IcgemWriter.lines(field, List.of("a remark"));
        ICGEMFormatReader reader = new ICGEMFormatReader("deimos.gfc", true);
        reader.loadData(
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), "deimos.gfc");
        var provider = reader.getProvider(true, field.degree(), field.degree());
        assertThat(provider.getMu()).isEqualTo(field.gm());
        assertThat(provider.getAe()).isEqualTo(field.radius());
        var harmonics = provider.onDate(org.orekit.time.AbsoluteDate.J2000_EPOCH);
        SphericalHarmonicField ours = new IcgemFile("deimos.gfc", lines).read();
        for (int n = 2; n <= field.degree(); n++) {
            for (int m = 0; m <= n; m++) {
                assertThat(harmonics.getRawCnm(n, m)).isCloseTo(field.c(n, m), within(1e-17));
                assertThat(harmonics.getRawSnm(n, m)).isCloseTo(field.s(n, m), within(1e-17));
                assertThat(ours.c(n, m)).isEqualTo(field.c(n, m));
                assertThat(ours.s(n, m)).isEqualTo(field.s(n, m));
            }
        }
    }
}
