package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Body;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;
import space.stickney.science.gamma.CosmicRays;
import space.stickney.science.gamma.FullEnergyArea;
import space.stickney.science.gamma.GammaCalibration;
import space.stickney.science.gamma.GammaDetector;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.MarsForeground;
import space.stickney.science.gamma.NeutronSensor;
import space.stickney.science.gamma.Yields;
import space.stickney.science.scene.Composition;

/** The instrument as it was built and calibrated. */
public final class Workshop {
    /** 1 keV (J). */
    private static final double KEV = 1.602176634e-16;

    /** Noise of the electronics (keV FWHM), Fano factor and energy per pair (keV) of germanium. */
    private static final double NOISE = 1.2;

    private static final double FANO = 0.11;
    private static final double PAIR = 2.96e-3;

    private static final double REFERENCE = FullEnergyArea.REFERENCE_KEV;

    /** Above some 300 keV; what stands before the crystal absorbs below the knee. */
    private static final List<Double> SLOPES = List.of(-0.95);

    private static final double KNEE_KEV = 100;

    /** Charge trapped on its way, and photons scattered in the housing: usual of germanium detectors. */
    private static final PeakShape SHAPE = new PeakShape(0.1, 2, 1e-4);

    private final GammaNeutron configuration;

    public Workshop(GammaNeutron configuration) {
        this.configuration = configuration;
    }

    /** Strength of the cosmic rays, 1 for that of the nominal yields. */
    public double cosmicRays() {
        return CosmicRays.relative(configuration.cosmicRays().modulation().value() * 1e-6);
    }

    /**
     * The detector at a time after annealing.
     *
     * @param worn 0 fresh, 1 just before the next annealing
     * @param gain true energy of a channel over the nominal one
     */
    GammaDetector detector(GammaCalibration calibration, double worn, double gain) {
        GammaDetector nominal = calibration.detector();
        EnergyScale scale = EnergyScale.of(nominal.scale().coefficients().stream()
                .mapToDouble(c -> c * gain)
                .toArray());
        return new GammaDetector(
                nominal.channels(),
                scale,
                nominal.area(),
                resolution(worn),
                SHAPE,
                List.of(),
                nominal.escapes(),
                nominal.compton());
    }

    /** Width between annealings: the part that goes with energy grows, its square linearly with the time. */
    Resolution resolution(double worn) {
        double fresh = trappingSquared(configuration.detector().resolution().value(), "resolution");
        double old = configuration
                .detector()
                .wornResolution()
                .map(w -> trappingSquared(w.value(), "worn-resolution"))
                .orElse(fresh);
        return Resolution.ofFano(NOISE, FANO, PAIR).withTrapping(FastMath.sqrt(fresh + worn * (old - fresh)));
    }

    private static double trappingSquared(double widthJoule, String key) {
        double width = widthJoule / KEV;
        double least = Resolution.ofFano(NOISE, FANO, PAIR).fwhmKeV(REFERENCE);
        if (width < least) {
            throw new BadInput(
                    "detector." + key,
                    width + " keV at 1332.5 keV",
                    "at least " + least + " keV: noise and statistics of charge carriers");
        }
        return (width * width - least * least) / (REFERENCE * REFERENCE);
    }

    /** What the science team is given. The resolution is the mean between annealings. */
    GammaCalibration calibration(String instrument, Body target) {
        GammaNeutron c = configuration;
        return new GammaCalibration(
                instrument,
                target.name(),
                target.meanRadius(),
                c.detector().channels(),
                EnergyScale.of(0, c.detector().channelWidth() / KEV),
                new FullEnergyArea(c.detector().relativeEfficiency().value(), SLOPES, KNEE_KEV),
                c.detector().efficiencyError().value(),
                resolution(0.5),
                SHAPE,
                sensors(),
                LineTable.standard().version(),
                cosmicRays(),
                Yields.priors(),
                c.cosmicRays().temperature(),
                foreground(),
                assumptions());
    }

    private List<NeutronSensor> sensors() {
        List<NeutronSensor> sensors = new ArrayList<>();
        configuration
                .neutrons()
                .forEach((name, s) ->
                        sensors.add(new NeutronSensor(name, s.thermal(), s.epithermal(), s.fast(), s.error())));
        return sensors;
    }

    private MarsForeground foreground() {
        GammaNeutron.Planet p = configuration.planet();
        Composition ground = Composition.named(p.like());
        Map<String, Double> fractions = new LinkedHashMap<>();
        ground.elements().forEach(symbol -> fractions.put(symbol, ground.fraction(symbol)));
        return new MarsForeground(
                fractions,
                p.compositionError().value(),
                p.atmosphere().value(),
                p.atmosphereError(),
                p.temperature(),
                p.neutronTransmission().value());
    }

    private List<String> assumptions() {
        GammaNeutron c = configuration;
        List<String> said = new ArrayList<>();
        said.add("Continuum " + c.background().continuum().text() + " at 1 MeV"
                + c.background().continuum().source().map(s -> ": " + s).orElse("") + ".");
        said.add("Relative efficiency " + c.detector().relativeEfficiency().text()
                + c.detector().relativeEfficiency().source().map(s -> ": " + s).orElse("") + ".");
        said.add("Capture and inelastic scales (K_cap, K_inel) are a surrogate with priors of 32 % and 50 %;"
                + " the emission model is that of docs/gamma-emission.md.");
        said.add("Mars is seen through " + c.planet().atmosphere().text() + " of carbon dioxide, its ground like "
                + c.planet().like() + " within " + c.planet().compositionError().text() + ".");
        return said;
    }
}
