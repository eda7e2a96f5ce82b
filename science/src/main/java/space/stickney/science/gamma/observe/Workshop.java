package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Body;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;
import space.stickney.science.gamma.Activation;
import space.stickney.science.gamma.ComptonContinuum;
import space.stickney.science.gamma.CosmicRays;
import space.stickney.science.gamma.EscapePeaks;
import space.stickney.science.gamma.FullEnergyArea;
import space.stickney.science.gamma.GammaCalibration;
import space.stickney.science.gamma.GammaDetector;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.MarsForeground;
import space.stickney.science.gamma.NeutronSensor;
import space.stickney.science.gamma.RadiationDamage;
import space.stickney.science.gamma.RadiationMonitor;
import space.stickney.science.gamma.SolarModulation;
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

    /**
     * The detector with some damage.
     *
     * @param protons damage, protons/m2 as of {@link #damage}
     * @param gain true energy of a channel over the nominal one
     */
    GammaDetector detector(RadiationDamage damage, double protons, double gain) {
        GammaDetector fresh = fresh();
        EnergyScale scale = EnergyScale.of(
                fresh.scale().coefficients().stream().mapToDouble(c -> c * gain).toArray());
        return damage.after(
                protons,
                new GammaDetector(
                        fresh.channels(),
                        scale,
                        fresh.area(),
                        fresh.resolution(),
                        fresh.shape(),
                        List.of(),
                        fresh.escapes(),
                        fresh.compton()));
    }

    private GammaDetector fresh() {
        GammaNeutron.Detector d = configuration.detector();
        return new GammaDetector(
                        d.channels(),
                        EnergyScale.of(0, d.channelWidth() / KEV),
                        new FullEnergyArea(d.relativeEfficiency().value(), SLOPES, KNEE_KEV),
                        width(d.resolution().value(), "resolution"),
                        SHAPE,
                        List.of())
                .with(EscapePeaks.FIVE_CENTIMETERS)
                .with(ComptonContinuum.FIVE_CENTIMETERS);
    }

    /**
     * What protons do to the detector over a flight; annealed at the interval of the scenario from its begin on.
     *
     * @param end of the flight (TDB seconds past J2000)
     */
    RadiationDamage damage(RadiationMonitor monitor, double end) {
        double flux = CosmicRays.flux(CosmicRays.REFERENCE_MV);
        Activation prompt = Activation.of(monitor, 0);
        DoubleUnaryOperator fluence = tdb -> flux * prompt.until(tdb);
        if (configuration.detector().damage().isEmpty()) {
            return new RadiationDamage(0, 0, 0, fluence, monitor.start(), List.of());
        }
        GammaNeutron.Damage d = configuration.detector().damage().get();
        double fresh = fresh().resolution().trapping();
        double worn = width(d.resolution().value(), "damage.resolution").trapping();
        List<Double> annealings = new ArrayList<>();
        for (double at = monitor.start() + d.annealing(); at < end; at += d.annealing()) {
            annealings.add(at);
        }
        return new RadiationDamage(
                (worn - fresh) / d.fluence().value(),
                d.tail() / d.fluence().value(),
                d.left().value(),
                fluence,
                monitor.start(),
                annealings);
    }

    private static Resolution width(double joule, String key) {
        return Resolution.ofFano(NOISE, FANO, PAIR).withTrapping(FastMath.sqrt(trappingSquared(joule, key)));
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

    /**
     * What the science team is given.
     *
     * @param detector nominal, with the mean damage of the observation
     * @param rays mean strength of the cosmic rays while the target was observed
     */
    GammaCalibration calibration(String instrument, Body target, GammaDetector detector, double rays) {
        GammaNeutron c = configuration;
        return new GammaCalibration(
                instrument,
                target.name(),
                target.meanRadius(),
                detector.channels(),
                detector.scale(),
                detector.area(),
                c.detector().efficiencyError().value(),
                detector.resolution(),
                detector.shape(),
                sensors(),
                LineTable.standard().version(),
                rays,
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
        said.add("Cosmic rays of "
                + c.cosmicRays()
                        .modulation()
                        .map(m -> m.text() + m.source().map(s -> " (" + s + ")").orElse(""))
                        .orElse("the date: annual modulation potentials (Usoskin et al. 2011) to "
                                + SolarModulation.standard().measured().get(1)
                                + ", later years as the mean of the same years of three cycles before")
                + "; lines of spacecraft and sensor build up with them from the begin of the flight.");
        said.add("Capture and inelastic scales (K_cap, K_inel) are a surrogate with priors of 32 % and 50 %;"
                + " the emission model is that of docs/gamma-emission.md.");
        said.add("Mars is seen through " + c.planet().atmosphere().text()
                + " of air, whose own lines are those of the uppermost part of a half space of air; its ground like "
                + c.planet().like() + " within " + c.planet().compositionError().text() + ".");
        return said;
    }
}
