package space.stickney.science.gamma;

import java.util.List;
import space.stickney.science.inference.Model;

/**
 * What lines and neutrons a composition sends: the full model of {@link SurfaceEmission} at each call, because capture lines
 * depend on the absorption and the hydrogen of the whole ground. Data: strengths of the lines that the detector can see
 * (photons/(m2 s sr), as {@link PeakFit} gives them), then of the neutron sensors (counts/(s sr), as {@link NeutronFit}).
 */
final class CompositionModel implements Model {
    private final Unknowns unknowns;
    private final GammaCalibration calibration;
    private final int[] lines;
    private final double[] exposure;
    private final double[] decay;
    private final double[] cosmic;
    private final Yields nominal;

    /**
     * A model for an observation.
     *
     * @param lines indices of the lines used
     */
    CompositionModel(SummedObservation observation, Exposures exposures, Unknowns unknowns, int[] lines) {
        this.unknowns = unknowns;
        calibration = observation.calibration();
        this.lines = lines.clone();
        List<SummedObservation.Group> groups = observation.groups();
        decay = Exposures.sum(groups, false);
        cosmic = Exposures.sum(groups, true);
        exposure = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            GammaLine line = LineTable.standard().line(lines[i]);
            for (SummedObservation.Group g : groups) {
                exposure[i] += g.target() ? exposures.target(line, g) : 0;
            }
        }
        nominal = Exposures.yields(calibration);
    }

    @Override
    public int parameters() {
        return unknowns.size();
    }

    @Override
    public int data() {
        return lines.length + calibration.neutrons().size();
    }

    @Override
    public void predict(double[] theta, double[] expected) {
        SurfaceEmission ground = SurfaceEmission.of(
                unknowns.composition(theta), unknowns.yields(nominal, theta), calibration.temperature());
        double efficiency = unknowns.efficiency(theta);
        for (int i = 0; i < lines.length; i++) {
            expected[i] = efficiency * Exposures.seen(ground, lines[i], decay, cosmic) / exposure[i];
        }
        double neutronExposure = Exposures.neutrons(cosmic);
        for (int s = 0; s < calibration.neutrons().size(); s++) {
            double counts = neutrons(calibration.neutrons().get(s), ground, cosmic);
            expected[lines.length + s] = unknowns.sensor(theta, s) * counts / neutronExposure;
        }
    }

    /** Counts of a sensor from a ground in an exposure (s sr by bin). */
    static double neutrons(NeutronSensor sensor, SurfaceEmission ground, double[] bins) {
        double sum = 0;
        for (int b = 0; b < bins.length; b++) {
            double c = SummedObservation.cosine(b);
            sum += bins[b]
                    * (sensor.thermal() * ground.neutronRadiance(Band.THERMAL, c)
                            + sensor.epithermal() * ground.neutronRadiance(Band.EPITHERMAL, c)
                            + sensor.fast() * ground.neutronRadiance(Band.FAST, c));
        }
        return sum;
    }

    /** One-sided differences: parameters are logarithms, so a step of 1e-5 is small for all of them. */
    @Override
    public void jacobian(double[] theta, double[][] jacobian) {
        double h = 1e-5;
        double[] here = new double[data()];
        predict(theta, here);
        double[] moved = theta.clone();
        for (int p = 0; p < moved.length; p++) {
            moved[p] = theta[p] + h;
            predict(moved, jacobian[p]);
            moved[p] = theta[p];
            for (int i = 0; i < here.length; i++) {
                jacobian[p][i] = (jacobian[p][i] - here[i]) / h;
            }
        }
    }
}
