package space.stickney.flight.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.shapes.Mesh;

/**
 * Closed forms: cube and prisms (Nagy et al. 2000), the shell theorem; then invariants: derivatives, Laplace and Poisson, limits on the
 * surface, scaling.
 */
class PolyhedronGravityTest {
    private static final double DENSITY = 1190;
    private static final PolyhedronGravity CUBE = PolyhedronGravity.ofDensity(TestMeshes.cube(), DENSITY);

    /**
     * Cube of side 1000 m, 1190 kg/m3, G 6.67430e-11: a 60^3 Gauss-Legendre quadrature gave these at the outer points; at the
     * centre the constant of the cube, 2.3800774 G rho L2, agrees to 8 digits. 13 digits are printed, hence 1e-12.
     */
    @Test
    void cubeAgreesWithQuadrature() {
        GravityAt axis = CUBE.at(new Vector3D(800, 0, 0));
        assertThat(axis.potential()).isCloseTo(9.661337402186e-02, within(1e-13));
        assertClose(axis.acceleration(), new Vector3D(-1.097369498488e-04, 0, 0), 1e-12);
        GravityAt oblique = CUBE.at(new Vector3D(600, 700, 800));
        assertThat(oblique.potential()).isCloseTo(6.538506802774e-02, within(1e-13));
        assertClose(
                oblique.acceleration(),
                new Vector3D(-2.659680732110e-05, -3.132444507475e-05, -3.612677009827e-05),
                1e-12);
        GravityAt center = CUBE.at(Vector3D.ZERO);
        assertThat(center.potential()).isCloseTo(0.1890356691699, within(1e-13));
        assertThat(center.acceleration().getNorm()).isLessThan(1e-18);
        assertThat(center.laplacian()).isCloseTo(-9.98073556e-07, within(1e-15));
    }

    /**
     * Points inside, outside, on corners, edges, diagonals and faces, and close to them. Relative to the largest values of the body 1e-13, of the
     * value itself 1e-12. A thinner plate costs digits, in both forms, when seen from afar: 1.4e-12 at a ratio of 500, 7e-12 at 50000.
     */
    @Test
    void cubeAndPrismsAgreeWithTheClosedForm() {
        for (Vector3D size :
                List.of(new Vector3D(1000, 1000, 1000), new Vector3D(1000, 300, 200), new Vector3D(5000, 4000, 100))) {
            Vector3D low = new Vector3D(-0.3 * size.getX(), -0.5 * size.getY(), -0.45 * size.getZ());
            Vector3D high = low.add(size);
            PolyhedronGravity polyhedron = PolyhedronGravity.ofDensity(TestMeshes.prism(low, high), 1876.5);
            PrismFormula formula = new PrismFormula(low, high, polyhedron.gRho());
            for (Vector3D p : pointsAround(low, high)) {
                GravityAt at = polyhedron.at(p);
                assertThat(at.potential())
                        .as("potential at %s", p)
                        .isCloseTo(formula.potential(p), relative(1e-12, at.potential()));
                Vector3D expected = formula.acceleration(p);
                // at inner points the attraction vanishes: then relative to that at the surface
                double scale = Math.max(
                        expected.getNorm(), 0.1 * polyhedron.acceleration(high).getNorm());
                assertThat(at.acceleration().distance(expected))
                        .as("attraction at %s", p)
                        .isLessThan(1e-12 * scale);
                assertThat(polyhedron.acceleration(p).distance(at.acceleration()))
                        .isLessThan(1e-12 * scale);
            }
        }
    }

    private static List<Vector3D> pointsAround(Vector3D low, Vector3D high) {
        double[] fractions = {-1, -1e-3, -1e-9, 0, 1e-9, 0.25, 0.5, 1, 1 + 1e-6, 2.2};
        List<Vector3D> points = new ArrayList<>();
        for (double u : fractions) {
            for (double v : fractions) {
                for (double w : fractions) {
                    points.add(new Vector3D(
                            low.getX() + u * (high.getX() - low.getX()),
                            low.getY() + v * (high.getY() - low.getY()),
                            low.getZ() + w * (high.getZ() - low.getZ())));
                }
            }
        }
        return points;
    }

    /** A rotated body: no face along an axis. Expected: the prism's closed form in rotated axes. */
    @Test
    void aTurnedPrismAttractsAsAnUnturnedOne() {
        org.hipparchus.geometry.euclidean.threed.Rotation turn =
                new org.hipparchus.geometry.euclidean.threed.Rotation(0.3, 0.4, -0.5, 0.7, true);
        Vector3D low = new Vector3D(-400, -150, -100);
        Vector3D high = new Vector3D(600, 250, 80);
        Mesh plain = TestMeshes.prism(low, high);
        double[] turned = new double[24];
        for (int v = 0; v < 8; v++) {
            System.arraycopy(turn.applyTo(plain.vertex(v)).toArray(), 0, turned, 3 * v, 3);
        }
        PolyhedronGravity polyhedron =
                PolyhedronGravity.ofDensity(new Mesh("turned", "test", turned, plain.facets()), 3100);
        PrismFormula formula = new PrismFormula(low, high, polyhedron.gRho());
        for (Vector3D p : pointsAround(low, high)) {
            GravityAt at = polyhedron.at(turn.applyTo(p));
            assertThat(at.potential()).isCloseTo(formula.potential(p), relative(1e-12, at.potential()));
            Vector3D expected = turn.applyTo(formula.acceleration(p));
            double scale = Math.max(
                    expected.getNorm(), 0.1 * formula.acceleration(high).getNorm());
            assertThat(at.acceleration().distance(expected)).as("at %s", p).isLessThan(1e-12 * scale);
        }
    }

    /**
     * Inside -4 pi G rho, outside 0, on a facet half, on an edge of a cube a quarter, on a corner an eighth. At 1e-7 m from a diagonal edge
     * the angles of its two facets are known to eps 1000 m/1e-7 m = 2e-6.
     */
    @Test
    void laplacianIsTheSolidAngleOfTheBody() {
        double whole = -4 * FastMath.PI * CUBE.gRho();
        double[][] cases = {
            {100, 200, 300, 1},
            {600, 0, 0, 0},
            {500, 100, 50, 0.5},
            {500, 100, 100, 0.5},
            {500, 500, 20, 0.25},
            {500, 500, 500, 0.125},
            {0, 499.9999999, 0, 1},
            {0, 500.0000001, 0, 0},
            {1e6, 0, 0, 0}
        };
        for (double[] c : cases) {
            GravityAt at = CUBE.at(new Vector3D(c[0], c[1], c[2]));
            assertThat(at.laplacian()).isCloseTo(c[3] * whole, within(3e-6 * -whole));
            assertThat(at.inside()).isEqualTo(c[3] == 1);
        }
    }

    /** Central differences of the potential with a step h: the error h2/6 of the third derivative, and rounding eps U/h. */
    @Test
    void attractionAndGradientAreDerivativesOfThePotential() {
        Mesh mesh = TestMeshes.ellipsoid(900, 600, 400, 3);
        PolyhedronGravity body = PolyhedronGravity.ofDensity(mesh, 2670);
        double h = 0.05;
        for (Vector3D p :
                List.of(new Vector3D(1200, 300, -200), new Vector3D(100, 150, 60), new Vector3D(0, 610, 30))) {
            GravityAt at = body.at(p);
            for (int axis = 0; axis < 3; axis++) {
                Vector3D step = unit(axis).scalarMultiply(h);
                GravityAt plus = body.at(p.add(step));
                GravityAt minus = body.at(p.subtract(step));
                double slope = (plus.potential() - minus.potential()) / (2 * h);
                assertThat(at.acceleration().dotProduct(unit(axis)))
                        .isCloseTo(slope, within(1e-6 * at.acceleration().getNorm()));
                Vector3D column =
                        plus.acceleration().subtract(minus.acceleration()).scalarMultiply(1 / (2 * h));
                for (int row = 0; row < 3; row++) {
                    assertThat(at.gradient()[row][axis])
                            .isCloseTo(column.dotProduct(unit(row)), within(1e-5 * body.gRho()));
                }
            }
            double trace = at.gradient()[0][0] + at.gradient()[1][1] + at.gradient()[2][2];
            assertThat(trace).isCloseTo(at.laplacian(), within(1e-11 * body.gRho()));
        }
    }

    /**
     * Towards a face, an edge, a corner from either side: the values approach those on it. A step d changes the attraction by about G rho d times
     * a logarithm of at most 40.
     */
    @Test
    void potentialAndAttractionAreContinuousOnTheSurface() {
        for (Vector3D p :
                List.of(new Vector3D(500, 120, -70), new Vector3D(500, 500, 33), new Vector3D(500, 500, 500))) {
            GravityAt on = CUBE.at(p);
            for (double d : new double[] {1e-3, 1e-6, 1e-9, 1e-11, -1e-11, -1e-9, -1e-6, -1e-3}) {
                for (Vector3D way : List.of(new Vector3D(1, 0.5, 0.2), new Vector3D(0.3, 1, -0.9), Vector3D.PLUS_K)) {
                    GravityAt nearby = CUBE.at(p.add(way.normalize().scalarMultiply(d)));
                    double expected = CUBE.gRho() * (100 * Math.abs(d) + 1e-10);
                    assertThat(nearby.acceleration().distance(on.acceleration()))
                            .isLessThan(expected);
                    assertThat(Math.abs(nearby.potential() - on.potential())).isLessThan(1e3 * expected);
                }
            }
        }
    }

    /** On an edge that is not flat the gradient is infinite, said as NaN; on the diagonal of a face it is finite, the mean of both sides. */
    @Test
    void gradientOnTheSurface() {
        assertThat(CUBE.at(new Vector3D(500, 500, 20)).gradient()[0][0]).isNaN();
        assertThat(CUBE.at(new Vector3D(500, 500, 500)).gradient()[2][2]).isNaN();
        double[][] on = CUBE.at(new Vector3D(500, 100, 100)).gradient();
        double[][] outer = CUBE.at(new Vector3D(500 + 1e-6, 100, 100)).gradient();
        double[][] inner = CUBE.at(new Vector3D(500 - 1e-6, 100, 100)).gradient();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(on[i][j]).isCloseTo(0.5 * (outer[i][j] + inner[i][j]), within(1e-8 * CUBE.gRho()));
            }
        }
        // the jump across the face: 4 pi G rho in the normal component alone
        assertThat(outer[0][0] - inner[0][0]).isCloseTo(4 * FastMath.PI * CUBE.gRho(), within(1e-6 * CUBE.gRho()));
        assertThat(outer[1][1]).isCloseTo(inner[1][1], within(1e-6 * CUBE.gRho()));
    }

    /** Where the series of logarithm and arc tangent takes over from the functions, nothing is to be seen. */
    @Test
    void seriesAndFunctionsMeet() {
        PrismFormula formula =
                new PrismFormula(new Vector3D(-500, -500, -500), new Vector3D(500, 500, 500), CUBE.gRho());
        for (double r = 3000; r < 8000; r += 50) {
            Vector3D p = new Vector3D(0.48 * r, -0.36 * r, 0.8 * r);
            assertThat(CUBE.acceleration(p).distance(formula.acceleration(p)))
                    .isLessThan(2e-12 * formula.acceleration(p).getNorm());
        }
    }

    /** Far away the point mass, less digits: eps (r / size)^2 remains. The cube has no second moment, the fourth is (L/r)^4. */
    @Test
    void farAwayItIsAPointMass() {
        for (double r : new double[] {1e4, 1e5, 1e6}) {
            Vector3D p = new Vector3D(0.6 * r, 0, 0.8 * r);
            Vector3D a = CUBE.acceleration(p);
            double expected = CUBE.gm() / (r * r);
            double digits = 2e-15 * (r / 1000) * (r / 1000) + FastMath.pow(1000 / r, 4);
            assertThat(a.add(p.scalarMultiply(expected / r)).getNorm()).isLessThan(digits * expected);
        }
    }

    @Test
    void scalesWithDensityConstantAndSize() {
        Vector3D p = new Vector3D(700, -200, 900);
        GravityAt one = CUBE.at(p);
        PolyhedronGravity other = PolyhedronGravity.ofDensity(TestMeshes.cube(), 2 * DENSITY, 1e-10);
        double factor = 2 * 1e-10 / PolyhedronGravity.GRAVITATIONAL_CONSTANT;
        assertThat(other.at(p).potential()).isCloseTo(factor * one.potential(), relative(1e-14, factor));
        assertThat(PolyhedronGravity.ofGm(TestMeshes.cube(), CUBE.gm()).at(p).potential())
                .isCloseTo(one.potential(), relative(1e-14, 1));
        // a thousand times larger: potential 1e6, attraction 1e3, gradient the same
        GravityAt large = PolyhedronGravity.ofDensity(TestMeshes.cube().scaled(1000), DENSITY)
                .at(p.scalarMultiply(1000));
        assertThat(large.potential()).isCloseTo(1e6 * one.potential(), relative(1e-13, 1e6 * one.potential()));
        assertClose(large.acceleration(), one.acceleration().scalarMultiply(1000), 1e-12);
        assertThat(large.gradient()[0][1]).isCloseTo(one.gradient()[0][1], relative(1e-12, one.gradient()[0][1]));
    }

    /** Two orders of the facets, one evaluator for many points: the same values, to rounding, and bit for bit when repeated. */
    @Test
    void anEvaluatorForgetsThePointBefore() {
        PolyhedronEvaluator evaluator = PolyhedronGravity.ofDensity(TestMeshes.ellipsoid(3, 2, 1, 4), 1000)
                .evaluator();
        double[] first = new double[3];
        double[] again = new double[3];
        evaluator.acceleration(1, 2, 3, first);
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            evaluator.acceleration(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), again);
            evaluator.evaluate(random.nextGaussian(), 0, 1);
        }
        evaluator.acceleration(1, 2, 3, again);
        assertThat(again).containsExactly(first);
    }

    @Test
    void refusesWhatWouldRepel() {
        assertThatThrownBy(() -> PolyhedronGravity.ofDensity(TestMeshes.inverted(TestMeshes.cube()), 1000))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("look inwards");
        int[] facets = TestMeshes.cube().facets();
        double[] vertices = TestMeshes.cube().vertices();
        Mesh open = new Mesh("open", "test", vertices, java.util.Arrays.copyOf(facets, 33));
        assertThatThrownBy(() -> PolyhedronGravity.ofDensity(open, 1000))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two facets at each edge");
        int[] oneTurned = facets.clone();
        oneTurned[1] = facets[2];
        oneTurned[2] = facets[1];
        assertThatThrownBy(() -> PolyhedronGravity.ofDensity(new Mesh("turned", "test", vertices, oneTurned), 1000))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("opposite ways");
        assertThatThrownBy(() -> PolyhedronGravity.ofDensity(TestMeshes.cube(), -1))
                .isInstanceOf(BadInput.class);
    }

    private static Vector3D unit(int axis) {
        return axis == 0 ? Vector3D.PLUS_I : axis == 1 ? Vector3D.PLUS_J : Vector3D.PLUS_K;
    }

    private static org.assertj.core.data.Offset<Double> relative(double tolerance, double of) {
        return within(tolerance * Math.abs(of));
    }

    private static void assertClose(Vector3D actual, Vector3D expected, double relative) {
        assertThat(actual.distance(expected)).isLessThan(relative * expected.getNorm());
    }
}
