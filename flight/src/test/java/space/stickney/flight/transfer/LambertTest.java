package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.Well19937a;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;

/** Every velocity is judged by where it leads: two-body motion ({@link TwoBody}) must end at the second position. */
class LambertTest {
    /**
     * Invariant. Rounding of v1 alone (1.1e-16) grows with the angle travelled and with the length of the orbit against
     * the radii; hence the scale: 2 pi (N + 1) times the larger of radii and semi-major axis, with 1e-12 of head-room for
     * eccentric orbits that pass near the centre.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomProblemsAreHit(boolean retrograde) {
        Well19937a random = new Well19937a(retrograde ? 11 : 12);
        int solutions = 0;
        for (int i = 0; i < 20_000; i++) {
            Vector3D r1 = vector(random, 2);
            Vector3D r2 = vector(random, 2);
            double tof = 2 + 38 * random.nextDouble();
            LambertProblem problem =
                    LambertProblem.of(1, r1, r2, tof).withRetrograde(retrograde).withMaxRevolutions(20);
            for (LambertSolution s : Lambert.solve(problem)) {
                assertThat(relativeMiss(problem, s)).as("%s %s", problem, s).isLessThan(1e-12);
                assertThat(r1.crossProduct(s.v1()).getZ() > 0).isNotEqualTo(retrograde);
                solutions++;
            }
        }
        assertThat(solutions).isGreaterThan(50_000);
    }

    static double relativeMiss(LambertProblem p, LambertSolution s) {
        Vector3D end = TwoBody.position(p.mu(), p.r1(), s.v1(), p.timeOfFlight());
        double radii = Math.max(p.r1().getNorm(), p.r2().getNorm());
        double speed = Math.max(s.v1().getNorm(), s.v2().getNorm());
        double scale = Math.max(radii, speed * p.timeOfFlight()) * (s.revolutions() + 1);
        return end.distance(p.r2()) / scale;
    }

    private static Vector3D vector(Well19937a random, double size) {
        return new Vector3D(component(random, size), component(random, size), component(random, size));
    }

    private static double component(Well19937a random, double size) {
        return size * (2 * random.nextDouble() - 1);
    }

    /** Closed form: a quarter of a circular orbit. */
    @Test
    void circularOrbit() {
        List<LambertSolution> all = Lambert.solve(LambertProblem.of(1, Vector3D.PLUS_I, Vector3D.PLUS_J, Math.PI / 2)
                .withMaxRevolutions(3));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).v1().distance(Vector3D.PLUS_J)).isLessThan(2e-15);
        assertThat(all.get(0).v2().distance(Vector3D.MINUS_I)).isLessThan(2e-15);
        assertThat(all.get(0).semiMajorAxis()).isCloseTo(1, within(2e-15));
    }

    @Test
    void hundredEightyDegreesNeedAPlane() {
        LambertProblem hohmann =
                LambertProblem.of(1, new Vector3D(1, 0, 0), new Vector3D(-1.5, 0, 0), Math.PI * 1.25 * Math.sqrt(1.25));
        assertThatThrownBy(() -> Lambert.solve(hohmann))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("180 degrees");
        LambertSolution s = Lambert.solve(hohmann.withNormal(Vector3D.PLUS_K)).get(0);
        // Hohmann transfer: v1 = sqrt(2 r2 / (r1 (r1 + r2)))
        assertThat(s.v1().distance(new Vector3D(0, Math.sqrt(1.2), 0))).isLessThan(1e-14);
        assertThat(s.v2().distance(new Vector3D(0, -Math.sqrt(1.2) / 1.5, 0))).isLessThan(1e-14);
    }
}
