package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;

class MultipleShootingTest {
    private static final double[] SCALES = {1e3, 1e3, 1e3, 0.2, 0.2, 0.2};
    private final QuasiSatelliteOrbit orbit = new QuasiSatelliteFamily(Published.PHOBOS).member(50e3);

    private double[][] guess(int revolutions, int perRevolution) {
        double[][] path = orbit.path(perRevolution);
        double[][] nodes = new double[revolutions * perRevolution + 1][];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = path[i % perRevolution].clone();
        }
        return nodes;
    }

    private double[] times(int count, int perRevolution) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = i * orbit.period() / perRevolution;
        }
        return times;
    }

    /** A moon 7 % heavier: the old orbit, cut in arcs, becomes a path of the new model that one integration confirms. */
    @Test
    void joinsArcsInAnotherModel() {
        ThreeBodySystem heavier = new ThreeBodySystem("heavier", 42828.3744e9, 7.6e5, 9377.2e3, MoonEllipsoid.POINT);
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(heavier));
        double[][] nodes = guess(20, 4);
        double[] times = times(nodes.length, 4);
        MultipleShooting.Path path = new MultipleShooting(flow, SCALES, 1e-9, 10).join(times, nodes);
        assertThat(path.iterations()).isLessThanOrEqualTo(4);
        double[] end = flow.state(0, path.nodes()[0], times[times.length - 1]);
        double[] last = path.nodes()[nodes.length - 1];
        assertThat(FastMath.hypot(end[0] - last[0], end[1] - last[1])).isLessThan(1e-2);
        for (int k = 0; k < nodes.length; k++) {
            assertThat(FastMath.hypot(path.nodes()[k][0] - nodes[k][0], path.nodes()[k][1] - nodes[k][1]))
                    .isLessThan(2500);
        }
    }

    /** The elliptic problem of Phobos (e = 0.0151) over 30 revolutions, about nine days: bounded beside the circular orbit. */
    @Test
    void quasiPeriodicOrbitOfTheEllipticProblem() {
        EllipticThreeBody flow = new EllipticThreeBody(Published.PHOBOS, 0.0151);
        double[][] metres = guess(30, 4);
        double[] times = times(metres.length, 4);
        double[][] nodes = new double[metres.length][];
        for (int k = 0; k < nodes.length; k++) {
            times[k] /= Published.PHOBOS.timeUnit();
            nodes[k] = new double[6];
            for (int i = 0; i < 6; i++) {
                nodes[k][i] = metres[k][i] / (i < 3 ? Published.PHOBOS.distance() : Published.PHOBOS.speedUnit());
            }
        }
        double unit = 1e-4;
        MultipleShooting.Path path = new MultipleShooting(
                        flow, new double[] {unit, unit, unit, unit, unit, unit}, 1e-9, 15)
                .join(times, nodes);
        for (int k = 0; k < nodes.length; k++) {
            assertThat(FastMath.hypot(path.nodes()[k][0] - nodes[k][0], path.nodes()[k][1] - nodes[k][1])
                            * Published.PHOBOS.distance())
                    .isLessThan(12e3);
        }
        double[] end = flow.state(0, path.nodes()[0], times[times.length - 1]);
        double[] last = path.nodes()[nodes.length - 1];
        assertThat(FastMath.hypot(end[0] - last[0], end[1] - last[1]) * Published.PHOBOS.distance())
                .isLessThan(1);
    }

    /** A linear motion: the first step is the minimum-norm solution of the whole system, here by a dense singular value decomposition. */
    @Test
    void stepIsTheSmallest() {
        double[] a = {1, 0.3, -0.2, 0.9};
        Flow linear = (from, s, until) ->
                new Arc(new double[] {a[0] * s[0] + a[1] * s[1] + 0.1, a[2] * s[0] + a[3] * s[1]}, a.clone());
        double[][] nodes = {{0, 0}, {0.5, 0.2}, {-0.3, 0.1}, {0.2, -0.4}};
        double[] scales = {2, 0.5};
        MultipleShooting.Path path =
                new MultipleShooting(linear, scales, 1e-12, 3).join(new double[] {0, 1, 2, 3}, nodes);
        double[][] j = new double[6][8];
        double[] defect = new double[6];
        for (int k = 0; k < 3; k++) {
            double[] end = linear.arc(0, nodes[k], 1).state();
            for (int i = 0; i < 2; i++) {
                for (int l = 0; l < 2; l++) {
                    j[2 * k + i][2 * k + l] = a[2 * i + l] * scales[l] / scales[i];
                }
                j[2 * k + i][2 * k + 2 + i] = -1;
                defect[2 * k + i] = -(end[i] - nodes[k + 1][i]) / scales[i];
            }
        }
        RealVector expected = new SingularValueDecomposition(new Array2DRowRealMatrix(j))
                .getSolver()
                .solve(new ArrayRealVector(defect));
        for (int k = 0; k < 8; k++) {
            double moved = (path.nodes()[k / 2][k % 2] - nodes[k / 2][k % 2]) / scales[k % 2];
            assertThat(moved).isCloseTo(expected.getEntry(k), within(1e-12));
        }
    }

    /** What is held does not move; when everything is held no gap can close. */
    @Test
    void holdsWhatIsHeld() {
        ThreeBodySystem heavier = new ThreeBodySystem("heavier", 42828.3744e9, 7.6e5, 9377.2e3, MoonEllipsoid.POINT);
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(heavier));
        double[][] nodes = guess(3, 4);
        double[] times = times(nodes.length, 4);
        double[][] weights = new double[nodes.length][6];
        for (double[] w : weights) {
            Arrays.fill(w, 1);
        }
        Arrays.fill(weights[0], 0, 3, 0);
        MultipleShooting shooting = new MultipleShooting(flow, SCALES, 1e-9, 12);
        double[] start = shooting.join(times, nodes, weights).nodes()[0];
        assertThat(start[0]).isEqualTo(nodes[0][0]);
        assertThat(start[1]).isEqualTo(nodes[0][1]);
        for (double[] w : weights) {
            Arrays.fill(w, 0);
        }
        assertThatThrownBy(() -> shooting.join(times, nodes, weights)).isInstanceOf(NoSolution.class);
    }

    /** The nearest path is nearer to the guess than the one the smallest steps end at, and a path all the same. */
    @Test
    void nearestPath() {
        ThreeBodySystem heavier = new ThreeBodySystem("heavier", 42828.3744e9, 8e5, 9377.2e3, MoonEllipsoid.POINT);
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(heavier));
        double[][] nodes = guess(10, 4);
        double[] times = times(nodes.length, 4);
        double[][] weights = new double[nodes.length][6];
        for (double[] w : weights) {
            Arrays.fill(w, 1);
        }
        MultipleShooting shooting = new MultipleShooting(flow, SCALES, 1e-9, 30);
        double joined = distance(shooting.join(times, nodes).nodes(), nodes);
        double nearest = distance(shooting.nearest(times, nodes, weights).nodes(), nodes);
        assertThat(nearest).isLessThanOrEqualTo(joined * (1 + 1e-9));
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < 6; i++) {
                double d = (a[k][i] - b[k][i]) / SCALES[i];
                sum += d * d;
            }
        }
        return sum;
    }
}
