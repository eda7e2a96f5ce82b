package space.stickney.science.gamma;

import java.util.List;
import space.stickney.science.inference.Model;

/**
 * What lines and neutrons a composition sends: the full model of emission at each call ({@link GroundSignals}), because capture lines
 * depend on the absorption and the hydrogen of the whole ground. Data: strengths of the lines that the detector can see
 * (photons/(m2 s sr), as {@link PeakFit} gives them), then of the neutron sensors (counts/(s sr), as {@link NeutronFit}).
 */
final class CompositionModel implements Model {
    private final Unknowns unknowns;
    private final GammaCalibration calibration;
    private final int[] lines;
    private final GroundSignals ground;
    private final double[] exposure;
    private final double neutronExposure;
    private final double[] fractions;
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
        double[] cosmic = Exposures.sum(groups, true);
        ground = new GroundSignals(
                unknowns.elements(),
                lines,
                Exposures.sum(groups, false),
                cosmic,
                calibration.neutrons(),
                calibration.temperature());
        neutronExposure = Exposures.neutrons(cosmic);
        fractions = new double[unknowns.ratios()];
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
        return exposure.length + calibration.neutrons().size();
    }

    @Override
    public void predict(double[] theta, double[] expected) {
        unknowns.fractions(theta, fractions);
        ground.fill(fractions, unknowns.yields(nominal, theta), expected);
        double efficiency = unknowns.efficiency(theta);
        for (int i = 0; i < exposure.length; i++) {
            expected[i] *= efficiency / exposure[i];
        }
        unknowns.applyNuclearData(theta, lines, expected);
        for (int s = 0; s < calibration.neutrons().size(); s++) {
            expected[exposure.length + s] *= unknowns.sensor(theta, s) / neutronExposure;
        }
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
