package space.stickney.flight.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.util.ArithmeticUtils;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * The planar quasi-satellite orbits of a moon (distant retrograde orbits, Henon's family f): periodic, symmetric about the line of the
 * two bodies, run through against the sense of the moon's motion.
 *
 * <p>The family begins at the retrograde Kepler circle close to the moon, vy0 = -(sqrt(GM2 / x0) + n x0), and is followed outward by
 * pseudo-arclength steps of {@link PlanarCorrector}; far out it tends to the ellipse of Hill's equations (period one revolution of the
 * moon, twice as long along the track as across, w = vy0 / (n x0) = -2). The sizes of five published orbits and the limits are checked in
 * {@code QuasiSatelliteFamilyTest}.
 */
public final class QuasiSatelliteFamily {
    /** Where the walk begins, in Hill radii: the Kepler circle is right to a per cent. */
    private static final double BEGIN = 0.1;

    private static final double STEP = 0.15;
    private static final double SEARCH_STEP = 0.05;
    private static final double SHORTEST = 1e-4;
    private static final int STEPS = 400;
    private static final double[] FIXED_X = {1, 0, 0};

    private final ThreeBodySystem system;
    private final PlanarCorrector corrector;

    public QuasiSatelliteFamily(ThreeBodySystem system) {
        if (!(system.gmSecondary() > 0)) {
            throw new IllegalArgumentException("a moon without attraction has no quasi-satellite orbits of its own");
        }
        this.system = system;
        this.corrector = new PlanarCorrector(new RestrictedFlow(new RestrictedThreeBody(system)));
    }

    public ThreeBodySystem system() {
        return system;
    }

    /**
     * The member that crosses the x axis at a distance behind the moon.
     *
     * @param amplitude x0 (m)
     * @throws NoSolution where the family does not reach that far
     */
    public QuasiSatelliteOrbit member(double amplitude) {
        PlanarCorrector.Member found = HillGuide.guess(system, amplitude)
                .flatMap(guess -> corrector.solve(guess, FIXED_X))
                .orElseGet(() -> find(List.of(amplitude)).get(0));
        return corrector.orbit(found.u());
    }

    /** Members on a walk, as (ln x0, vy0 / (n x0), n T / 2). */
    List<double[]> walk(List<Double> amplitudes) {
        return find(amplitudes).stream().map(PlanarCorrector.Member::u).toList();
    }

    /** The members with these amplitudes (m, rising), all found on one walk along the family. */
    public List<QuasiSatelliteOrbit> members(List<Double> amplitudes) {
        return find(amplitudes).stream().map(m -> corrector.orbit(m.u())).toList();
    }

    /** Members at equal ratios of amplitude from one to the other, both included (m). */
    public List<QuasiSatelliteOrbit> between(double from, double until, int count) {
        List<Double> amplitudes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            amplitudes.add(i == count - 1 && i > 0 ? until : from * FastMath.pow(until / from, share));
        }
        return members(amplitudes);
    }

    /**
     * The members at which orbits of q revolutions branch off, p turns of the small deviation in q revolutions: k = cos(2 pi p / q).
     *
     * @param from smallest amplitude searched (m)
     * @param until largest amplitude (m)
     * @param highest largest q; 1 and 2 are the borders of stability k = 1 and k = -1
     * @return in order of amplitude
     */
    public List<Bifurcation> bifurcations(double from, double until, int highest) {
        double ratio = FastMath.log(until / from);
        int count = Math.max(2, (int) Math.ceil(ratio / SEARCH_STEP)) + 1;
        List<Double> amplitudes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amplitudes.add(from * FastMath.exp(ratio * i / (count - 1)));
        }
        List<PlanarCorrector.Member> members = find(amplitudes);
        List<QuasiSatelliteOrbit> orbits =
                members.stream().map(m -> corrector.orbit(m.u())).toList();
        List<Bifurcation> found = new ArrayList<>();
        for (int i = 0; i + 1 < count; i++) {
            for (int q = 1; q <= highest; q++) {
                for (int p = 0; 2 * p <= q; p++) {
                    if (ArithmeticUtils.gcd(p, q) == 1) {
                        for (Bifurcation.Kind kind : Bifurcation.Kind.values()) {
                            double target = FastMath.cos(2 * FastMath.PI * p / q);
                            double a = kind.index(orbits.get(i)) - target;
                            double b = kind.index(orbits.get(i + 1)) - target;
                            if (a * b < 0) {
                                found.add(new Bifurcation(
                                        kind, p, q, crossing(members.get(i), members.get(i + 1), kind, target)));
                            }
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(b -> b.orbit().amplitude()));
        return List.copyOf(found);
    }

    private QuasiSatelliteOrbit crossing(
            PlanarCorrector.Member from, PlanarCorrector.Member until, Bifurcation.Kind kind, double target) {
        double x = new BracketingNthOrderBrentSolver(1e-14, 1e-13, 1e-12, 5)
                .solve(60, u -> kind.index(corrector.orbit(needed(from, u).u())) - target, from.u()[0], until.u()[0]);
        return corrector.orbit(needed(from, x).u());
    }

    private PlanarCorrector.Member needed(PlanarCorrector.Member from, double target) {
        return near(from, target).orElseThrow(() -> ends(from, FastMath.exp(target)));
    }

    private List<PlanarCorrector.Member> find(List<Double> amplitudes) {
        List<PlanarCorrector.Member> found = new ArrayList<>();
        double first = Math.min(amplitudes.get(0), BEGIN * system.hillRadius());
        PlanarCorrector.Member at = kepler(first);
        int steps = 0;
        for (double amplitude : amplitudes) {
            double target = FastMath.log(amplitude);
            while (at.u()[0] + STEP < target) {
                at = next(at, amplitude);
                if (++steps > STEPS) {
                    throw ends(at, amplitude);
                }
            }
            PlanarCorrector.Member from = at;
            at = near(from, target).orElseThrow(() -> ends(from, amplitude));
            found.add(at);
        }
        return found;
    }

    /** The member with a given ln x0 close to another one. */
    Optional<PlanarCorrector.Member> near(PlanarCorrector.Member from, double target) {
        double[] t = from.tangent();
        double scale = (target - from.u()[0]) / t[0];
        double[] guess = {target, from.u()[1] + scale * t[1], from.u()[2] + scale * t[2]};
        return corrector.solve(guess, FIXED_X);
    }

    private PlanarCorrector.Member next(PlanarCorrector.Member from, double wanted) {
        double sign = from.tangent()[0] < 0 ? -1 : 1;
        double step = STEP;
        while (step > SHORTEST) {
            double[] guess = new double[3];
            for (int i = 0; i < 3; i++) {
                guess[i] = from.u()[i] + sign * step * from.tangent()[i];
            }
            Optional<PlanarCorrector.Member> there = corrector.solve(guess, from.tangent());
            if (there.isPresent() && there.get().u()[0] > from.u()[0]) {
                return there.get();
            }
            step /= 2;
        }
        throw ends(from, wanted);
    }

    private PlanarCorrector.Member kepler(double radius) {
        double rate = Math.sqrt(system.gmSecondary() / radius) / radius + system.meanMotion();
        double w = -rate / system.meanMotion();
        double[] guess = {FastMath.log(radius), w, FastMath.PI * system.meanMotion() / rate};
        return corrector
                .solve(guess, FIXED_X)
                .orElseThrow(() -> new NoSolution("No circular orbit close to the moon to begin the family at."));
    }

    private NoSolution ends(PlanarCorrector.Member at, double wanted) {
        return new NoSolution("The family of quasi-satellite orbits of " + system.name() + " could be followed to "
                + Numbers.fixed(at.amplitude() / 1e3, 3) + " km; there is no member with x0 = "
                + Numbers.fixed(wanted / 1e3, 3) + " km on it.");
    }
}
