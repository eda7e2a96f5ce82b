package space.stickney.science.gamma;

import java.util.List;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

/**
 * A germanium detector: the counts that lines make in its channels. Immutable, shared by threads; nothing is allocated when lines are added.
 */
public final class GammaDetector {
    private final int channels;
    private final EnergyScale scale;
    private final FullEnergyArea area;
    private final Resolution resolution;
    private final PeakShape shape;
    private final List<Double> legendre;

    /**
     * A detector.
     *
     * @param channels of a spectrum
     * @param scale energies of the channels
     * @param area for full-energy counts, on the axis
     * @param resolution of the Gaussian part of a peak
     * @param shape of peaks
     * @param legendre angular response, 1 + sum l_k P_k(cos): coefficients from k = 1
     */
    public GammaDetector(
            int channels,
            EnergyScale scale,
            FullEnergyArea area,
            Resolution resolution,
            PeakShape shape,
            List<Double> legendre) {
        this.channels = channels;
        this.scale = scale;
        this.area = area;
        this.resolution = resolution;
        this.shape = shape;
        this.legendre = List.copyOf(legendre);
    }

    public int channels() {
        return channels;
    }

    public EnergyScale scale() {
        return scale;
    }

    public Resolution resolution() {
        return resolution;
    }

    public PeakShape shape() {
        return shape;
    }

    /**
     * Effective area for full-energy counts.
     *
     * @param energyKeV keV
     * @param cosAngle cosine of the angle between the photon's way and the detector's axis
     * @return m2: counts in the peak per photon/m2
     */
    public double fullEnergyArea(double energyKeV, double cosAngle) {
        return area.area(energyKeV) * angularResponse(cosAngle);
    }

    private double angularResponse(double cosAngle) {
        double sum = 1;
        double before = 1;
        double p = cosAngle;
        for (int k = 1; k <= legendre.size(); k++) {
            sum += legendre.get(k - 1) * p;
            double next = ((2 * k + 1) * cosAngle * p - k * before) / (k + 1);
            before = p;
            p = next;
        }
        return sum;
    }

    /**
     * Adds the expected counts of a line: peak, tail, step, escape peaks and Compton continuum.
     *
     * @param counts of each channel, added to
     * @param energyKeV of the line
     * @param fluence photons/m2 that came while the detector was live
     * @param cosAngle cosine of the angle between the photons' way and the detector's axis
     */
    public void addLine(double[] counts, double energyKeV, double fluence, double cosAngle) {
        addPeak(counts, energyKeV, fluence * fullEnergyArea(energyKeV, cosAngle));
    }

    /**
     * Adds a peak alone: Gaussian, tail and step.
     *
     * @param counts of each channel, added to
     * @param energyKeV of the line
     * @param area counts in Gaussian and tail
     */
    public void addPeak(double[] counts, double energyKeV, double area) {
        throw new UnsupportedOperationException("to come in the next commit");
    }
}
