package space.stickney.science.gamma;

import java.util.List;
import java.util.Map;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

/**
 * What a science team knows of its gamma-ray and neutron spectrometer and of what it looks at, apart from the counts: file
 * calibration.json of an observation. Nothing of the truth.
 *
 * @param instrument its name in the scenario
 * @param target name of the body observed
 * @param targetRadius its mean radius (m)
 * @param channels of each spectrum
 * @param scale nominal energies of the channels; the true gain may differ a little, peaks tell
 * @param area nominal full-energy effective area, on the axis
 * @param areaSigma relative 1-sigma of that area, common to all energies
 * @param resolution of peaks after annealing
 * @param shape of peaks
 * @param neutrons sensors, one column of counts each
 * @param lines version of the line table
 * @param cosmicRays strength of cosmic rays on the mean date, 1 for that of the nominal yields (as a radiation monitor tells)
 * @param yields relative 1-sigma of each model constant of {@code Yields}, by its name there
 * @param temperature of the target's upper metre (K)
 * @param mars the planet's foreground
 * @param assumptions sentences for people
 */
public record GammaCalibration(
        String instrument,
        String target,
        double targetRadius,
        int channels,
        EnergyScale scale,
        FullEnergyArea area,
        double areaSigma,
        Resolution resolution,
        PeakShape shape,
        List<NeutronSensor> neutrons,
        String lines,
        double cosmicRays,
        Map<String, Double> yields,
        double temperature,
        MarsForeground mars,
        List<String> assumptions) {
    public GammaCalibration {
        neutrons = List.copyOf(neutrons);
        assumptions = List.copyOf(assumptions);
    }

    /** The detector as calibrated. */
    public GammaDetector detector() {
        return new GammaDetector(channels, scale, area, resolution, shape, List.of())
                .with(EscapePeaks.FIVE_CENTIMETERS)
                .with(ComptonContinuum.FIVE_CENTIMETERS);
    }
}
