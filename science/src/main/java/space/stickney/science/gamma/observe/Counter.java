package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.detection.PoissonDraw;
import space.stickney.science.gamma.BackgroundLine;
import space.stickney.science.gamma.Band;
import space.stickney.science.gamma.GammaDetector;
import space.stickney.science.gamma.GammaLine;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;

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
    private final int channels;
    private final double[][] responses;
    private final double[] constant;
    private final double[] ground;

    Counter(GammaNeutron c, Unknowns unknowns, Grounds grounds, GammaDetector detector) {
        this.configuration = c;
        this.unknowns = unknowns;
        this.grounds = grounds;
        this.channels = detector.channels();
        this.responses = LineTable.standard().lines().stream()
                .parallel()
                .map(line -> detector.response(line.energyKeV()))
                .toArray(double[][]::new);
        this.constant = spacecraft(c, detector);
        this.ground = continuum(c, detector, c.background().groundShare());
    }

    private static double[] continuum(GammaNeutron c, GammaDetector detector, double share) {
        double[] counts = new double[detector.channels()];
        double perKeV = c.background().continuum().value() * KEV;
        detector.addContinuum(counts, share * perKeV, c.background().slope(), THRESHOLD_KEV);
        return counts;
    }

    private static double[] spacecraft(GammaNeutron c, GammaDetector detector) {
        double[] counts = continuum(c, detector, 1 - c.background().groundShare());
        for (BackgroundLine line : LineTable.standard().background()) {
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
        }
        return counts;
    }

    /** Expected counts by channel. */
    double[] expected(Surroundings.Sight sight, double live) {
        double[] flux = new double[LineTable.standard().size()];
        grounds.fluxes(sight, flux);
        double near = (sight.solidAngle() + sight.planetSolidAngle()) / TWO_RADII;
        double[] counts = new double[channels];
        for (int i = 0; i < channels; i++) {
            counts[i] = live * (constant[i] + near * ground[i]);
        }
        for (GammaLine line : LineTable.standard().lines()) {
            double fluence = live * unknowns.area() * flux[line.index()];
            double[] response = responses[line.index()];
            for (int i = 0; i < channels; i++) {
                counts[i] += fluence * response[i];
            }
        }
        return counts;
    }

    /** Drawn counts by channel; the same for the same row whatever else is drawn. */
    int[] counts(Surroundings.Sight sight, double live, RandomStreams streams, String instrument, int row) {
        int[] counts = new int[channels];
        PoissonDraw.draw(expected(sight, live), counts, streams.stream(instrument + " gamma counts", row));
        return counts;
    }

    /** Drawn counts of each neutron sensor, in the order of the configuration. */
    List<Long> neutrons(Surroundings.Sight sight, double live, RandomStreams streams, String instrument, int row) {
        RandomGenerator random = streams.stream(instrument + " neutron counts", row);
        List<Long> counts = new ArrayList<>();
        for (Map.Entry<String, GammaNeutron.Sensor> entry :
                configuration.neutrons().entrySet()) {
            GammaNeutron.Sensor s = entry.getValue();
            double area = unknowns.sensor(entry.getKey());
            double rate = s.background()
                    + area
                            * (s.thermal() * grounds.neutronFlux(Band.THERMAL, sight)
                                    + s.epithermal() * grounds.neutronFlux(Band.EPITHERMAL, sight)
                                    + s.fast() * grounds.neutronFlux(Band.FAST, sight));
            counts.add(PoissonDraw.draw(live * rate, random));
        }
        return counts;
    }
}
