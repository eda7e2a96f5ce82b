package space.stickney.flight.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;

/** Resonant orbits by closed form. */
class ResonantOrbitTest {
    private static final double GM = 4.282837500e13;
    private static final double DEIMOS_DAYS = 1.2624407;
    private static final CircularMoon DEIMOS = CircularMoon.ofPeriod("Deimos", GM, DEIMOS_DAYS * 86400);

    private static ResonantOrbit orbit(String resonance) {
        return new ResonantOrbit(DEIMOS, Resonance.parse(resonance));
    }

    /** Kepler's third law and the energy integral, evaluated in Python: period h, a and periapsis km, flyby speed m/s. */
    @Test
    void periodsAndSpeedsAreKeplers() {
        double[][] expected = {
            {18.1791460800, 16686.859404392, 9916.648303847, 309.573471358, 2463.955873980},
            {17.3134724571, 16152.822005053, 8848.573505169, 351.133665481, 2651.196084998},
            {15.1492884000, 14777.028449019, 6096.986393101, 483.282330294, 3339.269857992}
        };
        String[] names = {"3:5", "4:7", "1:2"};
        for (int i = 0; i < names.length; i++) {
            ResonantOrbit o = orbit(names[i]);
            assertThat(o.period() / 3600).isCloseTo(expected[i][0], within(1e-8));
            assertThat(o.semiMajorAxis() / 1e3).isCloseTo(expected[i][1], within(1e-6));
            assertThat(o.periapsis() / 1e3).isCloseTo(expected[i][2], within(1e-6));
            assertThat(o.flybySpeed()).isCloseTo(expected[i][3], within(1e-6));
            assertThat(o.periapsisSpeed()).isCloseTo(expected[i][4], within(1e-6));
        }
    }

    /** Invariants for all resonances of small numbers: q periods are p of the moon; angular momentum at both apses agrees. */
    @Test
    void allSmallResonancesClose() {
        for (int q = 2; q <= 12; q++) {
            for (int p = q / 2 + 1; p < q; p++) {
                if (java.math.BigInteger.valueOf(p)
                                .gcd(java.math.BigInteger.valueOf(q))
                                .intValue()
                        > 1) {
                    continue;
                }
                ResonantOrbit o = new ResonantOrbit(DEIMOS, new Resonance(p, q));
                double kepler = 2 * FastMath.PI * FastMath.sqrt(FastMath.pow(o.semiMajorAxis(), 3) / GM);
                assertThat(q * kepler).isCloseTo(p * DEIMOS.period(), within(1e-6));
                assertThat(o.interval()).isCloseTo(q * o.period(), within(1e-6));
                assertThat(o.apoapsis() * o.apoapsisSpeed())
                        .isCloseTo(o.periapsis() * o.periapsisSpeed(), within(1e-3));
            }
        }
    }

    /** Horizons gives 1.2624 d for Deimos and 0.3189 d for Phobos; Sinclair's (1989) mean motions 1.26244 and 0.31891 d. */
    @Test
    void theMoonsPeriodsAreThePublishedOnes() {
        assertThat(MeanPeriod.of(EmbeddedEphemeris.get(), Naif.DEIMOS, Naif.MARS) / 86400)
                .isCloseTo(360 / 285.1618875, within(2e-6));
        assertThat(MeanPeriod.of(EmbeddedEphemeris.get(), Naif.PHOBOS, Naif.MARS) / 86400)
                .isCloseTo(360 / 1128.8445566, within(2e-6));
    }

    @Test
    void impossibleOrbitsSayWhy() {
        List<Resonance> deep = List.of(new Resonance(1, 3));
        assertThatThrownBy(() -> TourCost.table(DEIMOS, 9.376e6, 1.35848e8, 3.7e6, deep))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("periapsis would lie -9");
        List<Resonance> fine = List.of(new Resonance(3, 5));
        assertThatThrownBy(() -> TourCost.table(DEIMOS, 3e7, 1.35848e8, 3.7e6, fine))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> TourCost.table(DEIMOS, 9.376e6, 2e7, 3.7e6, fine))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("farther");
        assertThatThrownBy(() -> Resonance.parse("5:3")).hasMessageContaining("more revolutions than the moon");
        assertThatThrownBy(() -> Resonance.parse("4:8")).hasMessageContaining("1:2");
        assertThatThrownBy(() -> Resonance.parse("three")).hasMessageContaining("colon");
    }

    /** An orbit that starts at the home orbit needs the Hohmann half only, and the way out by it costs nothing more. */
    @Test
    void theOrbitFromTheHomeOrbitIsTheHohmannTransfer() {
        double home = orbit("4:7").periapsis();
        TourCost row = TourCost.table(DEIMOS, home, 1.35848e8, 3.7e6, List.of(new Resonance(4, 7)))
                .get(0);
        double hohmann = FastMath.sqrt(GM / home) * (FastMath.sqrt(2 * DEIMOS.radius() / (home + DEIMOS.radius())) - 1);
        assertThat(row.fromHome()).isCloseTo(hohmann, within(1e-6));
        assertThat(row.extra()).isCloseTo(0, within(1e-6));
    }

    /** From a circle the raise is Hohmann's, at the periapsis; with the apses aligned the tangential one, too. */
    @Test
    void raiseFromACircleAndFromAnAlignedEllipse() {
        double r = 9.376e6;
        double ra = 1.35848e8;
        double hohmann = FastMath.sqrt(GM / r) * (FastMath.sqrt(2 * ra / (r + ra)) - 1);
        ApoapsisRaise raise = ApoapsisRaise.cheapest(GM, r, 0, 0, ra);
        assertThat(raise.deltaV()).isCloseTo(hohmann, within(1e-6));
        assertThat(raise.angle()).isCloseTo(0, within(1e-5));
        ResonantOrbit o = orbit("4:7");
        double e = o.eccentricity();
        double aligned = FastMath.sqrt(2 * GM * (1 / o.periapsis() - 1 / (o.periapsis() + ra))) - o.periapsisSpeed();
        assertThat(ApoapsisRaise.cheapest(GM, o.semiMajorAxis() * (1 - e * e), e, 0, ra)
                        .deltaV())
                .isCloseTo(aligned, within(1e-6));
        // a turned line of apses costs more, alike on both sides
        double left = ApoapsisRaise.cheapest(GM, o.semiMajorAxis() * (1 - e * e), e, 0.3, ra)
                .deltaV();
        double right = ApoapsisRaise.cheapest(GM, o.semiMajorAxis() * (1 - e * e), e, -0.3, ra)
                .deltaV();
        assertThat(left).isGreaterThan(aligned).isCloseTo(right, within(1e-6));
    }

    /** The state behind the raise has the apoapsis and the line of apses asked for: the eccentricity vector says so. */
    @Test
    void theRaiseReachesApoapsisAndDirection() {
        ResonantOrbit o = orbit("3:5");
        double e = o.eccentricity();
        double p = o.semiMajorAxis() * (1 - e * e);
        double ra = 1.35848e8;
        for (double offset = -0.6; offset < 0.65; offset += 0.1) {
            ApoapsisRaise raise = ApoapsisRaise.cheapest(GM, p, e, offset, ra);
            double r = p / (1 + e * FastMath.cos(raise.angle() - offset));
            Vector3D radial = new Vector3D(FastMath.cos(raise.angle()), FastMath.sin(raise.angle()), 0);
            Vector3D along = new Vector3D(-radial.getY(), radial.getX(), 0);
            Vector3D v = new Vector3D(raise.radial(), radial, raise.transverse(), along);
            Vector3D x = radial.scalarMultiply(r);
            Vector3D ecc =
                    v.crossProduct(x.crossProduct(v)).scalarMultiply(1 / GM).subtract(radial);
            double a = 1 / (2 / r - v.getNormSq() / GM);
            assertThat(a * (1 + ecc.getNorm())).isCloseTo(ra, within(1e-2));
            assertThat(FastMath.atan2(ecc.getY(), ecc.getX())).isCloseTo(0, within(1e-9));
        }
    }

    /** In one plane there is nothing to turn; across planes tilting at the first burn never costs more than not tilting. */
    @Test
    void planesAreMatchedCheaply() {
        double r = 9.376e6;
        Vector3D x = new Vector3D(r, 0, 0);
        Vector3D v = new Vector3D(0, FastMath.sqrt(GM / r), 0);
        PlaneMatch same = PlaneMatch.cheapest(GM, x, v, Vector3D.PLUS_K, DEIMOS.radius());
        assertThat(same.second()).isZero();
        double inclination = FastMath.toRadians(2.5);
        double worst = 0;
        for (int i = 0; i < 12; i++) {
            double node = i * FastMath.PI / 12;
            Vector3D normal = new Vector3D(
                    FastMath.sin(inclination) * FastMath.sin(node),
                    -FastMath.sin(inclination) * FastMath.cos(node),
                    FastMath.cos(inclination));
            PlaneMatch match = PlaneMatch.cheapest(GM, x, v, normal, DEIMOS.radius());
            worst = FastMath.max(worst, match.total() - same.total());
            if (i == 0) {
                // the planes cross on the line of apses: tilted wholly at the first burn, the cosine theorem
                double after = FastMath.sqrt(2 * GM * (1 / r - 1 / (r + DEIMOS.radius())));
                double before = v.getNorm();
                double tilted =
                        FastMath.sqrt(before * before + after * after - 2 * before * after * FastMath.cos(inclination));
                assertThat(match.total()).isCloseTo(tilted, within(0.1));
            }
        }
        // at worst the speed across the radius at the node nearer the apoapsis, 1.79 km/s sqrt(1 - e^2), times 2.5 deg
        assertThat(worst).isLessThan(75).isGreaterThan(50);
    }

    /** 3/2 n J2 (R/p)^2 by hand for the 3:5 orbit about Mars: n 475.3 deg/d, p 13940 km, J2 1.9566e-3, R 3396 km. */
    @Test
    void oblatenessTurnsTheApses() {
        ResonantOrbit o = orbit("3:5");
        double rate = ApsidalDrift.rate(GM, 1.9566e-3, 3.396e6, o.semiMajorAxis(), o.eccentricity());
        assertThat(FastMath.toDegrees(86400 * rate)).isCloseTo(0.0828, within(2e-4));
    }
}
