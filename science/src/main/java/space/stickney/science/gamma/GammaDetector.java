package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakAdder;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

/**
 * A germanium detector: the counts that lines and continua make in its channels. Immutable, shared by threads; nothing is allocated when
 * lines are added.
 */
public final class GammaDetector {
    private final int channels;
    private final EnergyScale scale;
    private final FullEnergyArea area;
    private final Resolution resolution;
    private final PeakShape shape;
    private final List<Double> legendre;
    private final EscapePeaks escapes;
    private final ComptonContinuum compton;

    /**
     * A detector without escape peaks and Compton continuum, see {@link #with(EscapePeaks)}.
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
        this(channels, scale, area, resolution, shape, legendre, EscapePeaks.NONE, ComptonContinuum.NONE);
    }

    /** A detector with all its parts. */
    public GammaDetector(
            int channels,
            EnergyScale scale,
            FullEnergyArea area,
            Resolution resolution,
            PeakShape shape,
            List<Double> legendre,
            EscapePeaks escapes,
            ComptonContinuum compton) {
        if (channels < 1 || !scale.growsOver(channels)) {
            throw new IllegalArgumentException("a detector needs channels whose energies grow");
        }
        this.channels = channels;
        this.scale = scale;
        this.area = area;
        this.resolution = resolution;
        this.shape = shape;
        this.legendre = List.copyOf(legendre);
        this.escapes = escapes;
        this.compton = compton;
    }

    /** The same with other escape peaks. */
    public GammaDetector with(EscapePeaks other) {
        return new GammaDetector(channels, scale, area, resolution, shape, legendre, other, compton);
    }

    /** The same with another Compton continuum. */
    public GammaDetector with(ComptonContinuum other) {
        return new GammaDetector(channels, scale, area, resolution, shape, legendre, escapes, other);
    }

    /** The same with other widths and tails, as radiation damage or annealing leave them. */
    public GammaDetector with(Resolution width, PeakShape form) {
        return new GammaDetector(channels, scale, area, width, form, legendre, escapes, compton);
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

    public EscapePeaks escapes() {
        return escapes;
    }

    public ComptonContinuum compton() {
        return compton;
    }

    public FullEnergyArea area() {
        return area;
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
        return Math.max(sum, 0);
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
        addLine(counts, energyKeV, fluence * fullEnergyArea(energyKeV, cosAngle));
    }

    /**
     * Adds a line by its full-energy counts: peak, tail, step, escape peaks and Compton continuum. The counts outside the
     * full-energy peak are those of the ratio of peak to total; escape peaks are part of them.
     *
     * @param counts of each channel, added to
     * @param energyKeV of the line
     * @param area counts in Gaussian and tail of the full-energy peak
     */
    public void addLine(double[] counts, double energyKeV, double area) {
        double single = area * escapes.single(energyKeV);
        double both = area * escapes.both(energyKeV);
        addPeak(counts, energyKeV, area);
        if (single > 0) {
            addPeak(counts, energyKeV - EscapePeaks.ELECTRON_KEV, single);
            addPeak(counts, energyKeV - 2 * EscapePeaks.ELECTRON_KEV, both);
        }
        double scattered = area * compton.outside(energyKeV) - single - both;
        if (scattered > 0) {
            compton.add(counts, scale, energyKeV, scattered);
        }
    }

    /**
     * Adds a peak alone: Gaussian, tail and step.
     *
     * @param counts of each channel, added to
     * @param energyKeV of the peak
     * @param area counts in Gaussian and tail
     */
    public void addPeak(double[] counts, double energyKeV, double area) {
        PeakAdder.add(counts, scale, shape, energyKeV, resolution.sigmaKeV(energyKeV), area);
    }

    /**
     * Adds a peak of a width of its own, such as annihilation in the spacecraft or the Doppler-broadened 478 keV of boron: Gaussian
     * of the detector's width and the other in quadrature.
     *
     * @param counts of each channel, added to
     * @param energyKeV of the peak
     * @param broadeningKeV FWHM that comes on top
     * @param area counts in Gaussian and tail
     */
    public void addBroadPeak(double[] counts, double energyKeV, double broadeningKeV, double area) {
        double own = resolution.fwhmKeV(energyKeV);
        double sigma = FastMath.sqrt(own * own + broadeningKeV * broadeningKeV) / Resolution.FWHM_PER_SIGMA;
        PeakAdder.add(counts, scale, shape, energyKeV, sigma, area);
    }

    /**
     * Adds a saw-tooth of neutrons scattered by germanium (596 keV of Ge-74, 691 keV of Ge-72): the recoil's energy adds to the
     * line's, so that counts rise at the line and fall off exponentially above it (Bruckner et al. 1991; the exponential is our simplification).
     *
     * @param counts of each channel, added to
     * @param energyKeV where it rises
     * @param lengthKeV mean recoil energy seen
     * @param area counts in all
     */
    public void addSawTooth(double[] counts, double energyKeV, double lengthKeV, double area) {
        PeakAdder.addMirrored(
                counts, scale, new PeakShape(1, lengthKeV, 0), energyKeV, resolution.sigmaKeV(energyKeV), area);
    }

    /**
     * Adds a continuum n(E) = n1 (E / 1 MeV)^-g, integrated over each channel in closed form; nothing below the threshold.
     *
     * @param counts of each channel, added to
     * @param countsPerKeVAt1MeV n1, counts/keV (rate times live time)
     * @param exponent g
     * @param thresholdKeV keV, above 0
     */
    public void addContinuum(double[] counts, double countsPerKeVAt1MeV, double exponent, double thresholdKeV) {
        double low = powerIntegral(Math.max(scale.energyKeV(0), thresholdKeV), exponent);
        for (int i = 0; i < counts.length; i++) {
            double high = powerIntegral(Math.max(scale.energyKeV(i + 1), thresholdKeV), exponent);
            counts[i] += countsPerKeVAt1MeV * (high - low);
            low = high;
        }
    }

    private static double powerIntegral(double energyKeV, double exponent) {
        double x = energyKeV / 1000;
        double p = 1 - exponent;
        return FastMath.abs(p) < 1e-9 ? 1000 * FastMath.log(x) : 1000 * FastMath.pow(x, p) / p;
    }

    /**
     * Counts of a line by channel, per photon/m2 on the axis.
     *
     * @param energyKeV of the line
     */
    public double[] response(double energyKeV) {
        double[] counts = new double[channels];
        addLine(counts, energyKeV, 1, 1);
        return counts;
    }
}
