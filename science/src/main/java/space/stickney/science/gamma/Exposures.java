package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Composition;

/**
 * How much of each line's radiance each group of accumulations has seen: s sr of a ground that radiates straight up as it does
 * straight up, and less to the side by the line's own emission law. Laws come from the model at a reference ground; they
 * depend little on it.
 */
final class Exposures {
    /** Half the solar system's driest crust, half its wettest stone: every element of the tables is in it. */
    static final Composition REFERENCE = Composition.named("CI").mix(0.5, Composition.named("Mars crust"));

    private final SurfaceEmission reference;
    private final MarsEmission planet;

    Exposures(SummedObservation observation) {
        GammaCalibration c = observation.calibration();
        Yields yields = yields(c);
        reference = SurfaceEmission.of(REFERENCE, yields, c.temperature());
        planet = new MarsEmission(
                SurfaceEmission.of(
                        Composition.ofElements(c.mars().composition()),
                        yields,
                        c.mars().temperature()),
                yields,
                c.mars().temperature(),
                c.mars().atmosphere());
    }

    /** The nominal yields at the cosmic rays of the date. */
    static Yields yields(GammaCalibration c) {
        return Yields.nominal().withFactor("neutronProduction", c.cosmicRays());
    }

    /** The ground of Mars without its air, for neutrons. */
    SurfaceEmission planet() {
        return planet.ground();
    }

    /** Radiance straight up of a line of Mars above its air (photons/(m2 s sr)), as assumed before a background run. */
    double marsRadiance(int line) {
        return planet.radiance(line, 1);
    }

    /** Exposure of the target in a group to a line (s sr). */
    double target(GammaLine line, SummedObservation.Group group) {
        double up = reference.radiance(line.index(), 1);
        if (up == 0) {
            return byPower(line.process(), line.process() == LineProcess.NATURAL ? group.decay() : group.cosmic());
        }
        return seen(reference, line.index(), group.decay(), group.cosmic()) / up;
    }

    /** Photons/m2 from a ground in an exposure: decays are everywhere, cosmic rays where the sky is open. */
    static double seen(SurfaceEmission ground, int line, double[] decay, double[] cosmic) {
        boolean natural = LineTable.standard().line(line).process() == LineProcess.NATURAL;
        double[] bins = natural ? decay : cosmic;
        double sum = 0;
        for (int b = 0; b < SummedObservation.BINS; b++) {
            sum += bins[b] > 0 ? bins[b] * ground.radiance(line, SummedObservation.cosine(b)) : 0;
        }
        return sum;
    }

    private static double byPower(LineProcess process, double[] bins) {
        double sum = 0;
        for (int b = 0; b < bins.length; b++) {
            sum += FastMath.pow(SummedObservation.cosine(b), process.emissionExponent()) * bins[b];
        }
        return sum;
    }

    /** Exposure of Mars in a group to a line (s sr), by the law of the line above ground and air. */
    double mars(GammaLine line, SummedObservation.Group group) {
        double[] bins = line.process() == LineProcess.NATURAL ? group.mars() : group.cosmicMars();
        double up = planet.radiance(line.index(), 1);
        double sum = 0;
        for (int b = 0; b < bins.length; b++) {
            double c = SummedObservation.cosine(b);
            double law = up > 0
                    ? planet.radiance(line.index(), c) / up
                    : FastMath.pow(c, line.process().emissionExponent())
                            * planet.through(line.index(), c)
                            / planet.through(line.index(), 1);
            sum += law * bins[b];
        }
        return sum;
    }

    /** Exposure to neutrons leaving a ground (s sr), by the square-root law of slow neutrons. */
    static double neutrons(double[] bins) {
        return byPower(LineProcess.CAPTURE, bins);
    }

    /** The exposures of all target groups added, by bin. */
    static double[] sum(List<SummedObservation.Group> groups, boolean cosmic) {
        double[] sum = new double[SummedObservation.BINS];
        for (SummedObservation.Group g : groups) {
            for (int b = 0; b < sum.length && g.target(); b++) {
                sum[b] += cosmic ? g.cosmic()[b] : g.decay()[b];
            }
        }
        return sum;
    }

    /** Radiance straight up of a line of the reference ground (photons/(m2 s sr)). */
    double referenceRadiance(GammaLine line) {
        return reference.radiance(line.index(), 1);
    }

    /** Scalar flux over radiance straight up, by the line's law (sr). */
    double fluxPerRadiance(GammaLine line) {
        double up = referenceRadiance(line);
        return up > 0
                ? reference.scalarFlux(line.index()) / up
                : 2 * FastMath.PI / (1 + line.process().emissionExponent());
    }
}
