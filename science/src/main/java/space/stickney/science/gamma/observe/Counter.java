package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.detection.DeadTime;
import space.stickney.science.detection.PoissonDraw;
import space.stickney.science.gamma.Activation;
import space.stickney.science.gamma.BackgroundLine;
import space.stickney.science.gamma.Band;
import space.stickney.science.gamma.GammaDetector;
import space.stickney.science.gamma.GammaLine;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.RadiationMonitor;

/**
 * Counts of one accumulation after the other, for one state of the detector: what each line makes of a photon/(m2 s) is worked out once.
 */
final class Counter {
    /** 1 keV (J). */
    private static final double KEV = 1.602176634e-16;

    /** Lowest energy that is counted (keV), as of the sister instrument on Psyche. */
    private static final double THRESHOLD_KEV = 60;

    /** Solid angle of a sphere seen from two radii (sr): there the continuum is as given. */
    private static final double TWO_RADII = 2 * Math.PI * (1 - Math.sqrt(0.75));

    /** Doppler width of annihilation (keV FWHM) and of the boron line; mean recoil seen in the saw-teeth of germanium (keV). */
    private static final double ANNIHILATION = 2.7;

    private static final double BORON = 15;
    private static final double RECOIL = 20;

    private final GammaNeutron configuration;
    private final Unknowns unknowns;
    private final Grounds grounds;
    private final RadiationMonitor monitor;
    private final List<Activation> activations;
    private final Activation prompt;
    private final DeadTime deadTime;
    private final int channels;
    private final double[][] responses;
    private final double[][] spacecraft;
    private final double[] continuum;

    Counter(GammaNeutron c, Unknowns unknowns, Grounds grounds, RadiationMonitor monitor, GammaDetector detector) {
        this.configuration = c;
        this.unknowns = unknowns;
        this.grounds = grounds;
        this.monitor = monitor;
        this.activations = LineTable.standard().background().stream()
                .map(line -> Activation.of(monitor, line.halfLife()))
                .toList();
        this.prompt = Activation.of(monitor, 0);
        this.deadTime = new DeadTime(
                c.detector().deadTime().perEvent().value(),
                c.detector().deadTime().veto().value());
        this.channels = detector.channels();
        this.responses = LineTable.standard().lines().stream()
                .parallel()
                .map(line -> detector.response(line.energyKeV()))
                .toArray(double[][]::new);
        this.spacecraft = LineTable.standard().background().stream()
                .map(line -> saturated(c, line, detector))
                .toArray(double[][]::new);
        this.continuum = new double[channels];
        detector.addContinuum(
                continuum,
                c.background().continuum().value() * KEV,
                c.background().slope(),
                THRESHOLD_KEV);
    }

    private static double[] saturated(GammaNeutron c, BackgroundLine line, GammaDetector detector) {
        double[] counts = new double[detector.channels()];
        double rate = c.background()
                .lines()
                .getOrDefault(line.id(), c.background().line())
                .value();
        switch (line.nuclide()) {
            case "e+e-" -> detector.addBroadPeak(counts, line.energyKeV(), ANNIHILATION, rate);
            case "10B" -> detector.addBroadPeak(counts, line.energyKeV(), BORON, rate);
            case "74Ge", "72Ge" -> detector.addSawTooth(counts, line.energyKeV(), RECOIL, rate);
            default -> detector.addLine(counts, line.energyKeV(), rate);
        }
        return counts;
    }

    /** Expected counts/s by channel, while it can count. */
    double[] rates(Surroundings.Sight sight) {
        double from = sight.slot().start();
        double to = sight.slot().end();
        double rays = monitor.free(from, to);
        double[] flux = new double[LineTable.standard().size()];
        grounds.fluxes(sight, rays, flux);
        double share = configuration.background().groundShare();
        double near = (sight.solidAngle() + sight.planetSolidAngle()) / TWO_RADII;
        double[] counts = new double[channels];
        add(counts, continuum, rays * (1 - share + share * near));
        for (int k = 0; k < spacecraft.length; k++) {
            add(counts, spacecraft[k], activations.get(k).mean(from, to));
        }
        for (GammaLine line : LineTable.standard().lines()) {
            add(counts, responses[line.index()], unknowns.area() * flux[line.index()]);
        }
        return counts;
    }

    private static void add(double[] sum, double[] x, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * x[i];
        }
    }

    /** Live time (s) at such rates: what its clock tells. */
    double live(Surroundings.Sight sight, double[] rates) {
        double events = 0;
        for (double rate : rates) {
            events += rate;
        }
        Slot slot = sight.slot();
        double hits = configuration.detector().deadTime().shieldRate().value() * prompt.mean(slot.start(), slot.end());
        return deadTime.liveTime(slot.length(), events, hits);
    }

    /** Drawn counts by channel; the same for the same row whatever else is drawn. */
    int[] counts(double[] rates, double live, RandomStreams streams, String instrument, int row) {
        double[] expected = new double[channels];
        add(expected, rates, live);
        int[] counts = new int[channels];
        PoissonDraw.draw(expected, counts, streams.stream(instrument + " gamma counts", row));
        return counts;
    }

    /** Drawn counts of each neutron sensor, in the order of the configuration. */
    List<Long> neutrons(Surroundings.Sight sight, double live, RandomStreams streams, String instrument, int row) {
        RandomGenerator random = streams.stream(instrument + " neutron counts", row);
        double from = sight.slot().start();
        double to = sight.slot().end();
        double rays = monitor.free(from, to);
        double hits = prompt.mean(from, to);
        List<Long> counts = new ArrayList<>();
        for (Map.Entry<String, GammaNeutron.Sensor> entry :
                configuration.neutrons().entrySet()) {
            GammaNeutron.Sensor s = entry.getValue();
            double area = unknowns.sensor(entry.getKey());
            double rate = hits * s.background()
                    + rays
                            * area
                            * (s.thermal() * grounds.neutronFlux(Band.THERMAL, sight)
                                    + s.epithermal() * grounds.neutronFlux(Band.EPITHERMAL, sight)
                                    + s.fast() * grounds.neutronFlux(Band.FAST, sight));
            counts.add(PoissonDraw.draw(live * rate, random));
        }
        return counts;
    }
}
