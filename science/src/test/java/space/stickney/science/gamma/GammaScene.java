package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.PoissonDraw;
import space.stickney.science.detection.Resolution;
import space.stickney.science.scene.Composition;

/**
 * A scene made for tests of the retrieval: a sphere seen from two distances with Mars behind, Mars alone, cruise. Sums of
 * spectra are expected or drawn; yields, efficiency, sensors, Mars may be drawn from their priors. Geometry in closed form.
 */
final class GammaScene {
    static final double DAY = 86400;
    private static final double RADIUS = 11.1e3;
    private static final int CHANNELS = 8192;

    /** Constant radiation since launch, and the middle of each group after it (d). */
    private static final RadiationMonitor HISTORY = RadiationMonitor.constant(0, 2000 * DAY, 1);

    private static final double[] WHEN = {900, 700, 450, 100};

    final GammaCalibration calibration;
    private final double[] days;
    private final double continuum;
    private final double line;
    private final double[][] responses;
    private final double[][] background;

    /**
     * A scene.
     *
     * @param days live time near (1.8 radii from the centre), farther (2.4 radii), at Mars away from the target, in cruise
     * @param continuum counts/s/keV at 1 MeV
     * @param line counts/s in each line of the spacecraft
     */
    GammaScene(double[] days, double continuum, double line) {
        this.days = days.clone();
        this.continuum = continuum;
        this.line = line;
        calibration = calibration();
        GammaDetector detector = calibration.detector();
        responses = LineTable.standard().lines().stream()
                .map(l -> detector.response(l.energyKeV()))
                .toArray(double[][]::new);
        background = LineTable.standard().background().stream()
                .map(l -> {
                    double[] peak = new double[CHANNELS];
                    detector.addLine(peak, l.energyKeV(), 1);
                    return peak;
                })
                .toArray(double[][]::new);
    }

    static GammaCalibration calibration() {
        Composition crust = Composition.named("Mars crust");
        Map<String, Double> mars = new LinkedHashMap<>();
        crust.elements().forEach(e -> mars.put(e, crust.fraction(e)));
        return new GammaCalibration(
                "megane",
                "Phobos",
                RADIUS,
                CHANNELS,
                EnergyScale.of(0, 1.2),
                new FullEnergyArea(0.23, List.of(-0.95), 0),
                0.1,
                new Resolution(1.5, 0.075, 0),
                new PeakShape(0.05, 2, 1e-5),
                List.of(
                        new NeutronSensor("thermal", 0.004, 0.001, 0, 0.1),
                        new NeutronSensor("epithermal", 0, 0.004, 0, 0.1),
                        new NeutronSensor("fast", 0, 0.0005, 0.003, 0.1)),
                LineTable.standard().version(),
                1,
                Yields.priors(),
                250,
                new MarsForeground(mars, 0.3, 160, 0.1, 215, 0.7),
                List.of());
    }

    /** What is really there. */
    record Nature(
            Composition target, Composition mars, Yields yields, double efficiency, double[] sensors, double[] lines) {
        /** As assumed. */
        static Nature nominal(Composition target, GammaCalibration c) {
            double[] lines = new double[LineTable.standard().size()];
            java.util.Arrays.fill(lines, 1);
            return new Nature(
                    target,
                    Composition.ofElements(c.mars().composition()),
                    Yields.nominal(),
                    1,
                    new double[] {1, 1, 1},
                    lines);
        }

        /** Everything but the target drawn from what is assumed of it. */
        static Nature drawn(Composition target, GammaCalibration c, RandomGenerator random) {
            Map<String, Double> crust = new LinkedHashMap<>();
            c.mars()
                    .composition()
                    .forEach((e, w) -> crust.put(e, w * FastMath.exp(c.mars().sigma() * random.nextGaussian())));
            Yields yields = Yields.nominal();
            for (Map.Entry<String, Double> prior : c.yields().entrySet()) {
                yields = yields.withFactor(prior.getKey(), FastMath.exp(prior.getValue() * random.nextGaussian()));
            }
            double efficiency = FastMath.exp(c.areaSigma() * random.nextGaussian());
            double[] sensors = new double[c.neutrons().size()];
            for (int s = 0; s < sensors.length; s++) {
                sensors[s] = FastMath.exp(c.neutrons().get(s).sigma() * random.nextGaussian())
                        * (1 + CompositionFit.MODEL_SIGMA * random.nextGaussian());
            }
            double[] lines = new double[LineTable.standard().size()];
            for (int l = 0; l < lines.length; l++) {
                double nuclear = LineTable.standard().line(l).relativeSigma();
                lines[l] = FastMath.exp(FastMath.hypot(nuclear, CompositionFit.MODEL_SIGMA) * random.nextGaussian());
            }
            return new Nature(target, Composition.ofElements(crust), yields, efficiency, sensors, lines);
        }
    }

    /** A composition with some of its ratios kept and the others drawn from what a retrieval assumes of them. */
    static Composition withRestDrawn(Composition base, List<String> kept, GammaCalibration c, RandomGenerator random) {
        Unknowns unknowns = new Unknowns(c);
        double[] theta = unknowns.priors().mean();
        double[] ratios = unknowns.ratios(base);
        for (int i = 0; i < ratios.length; i++) {
            theta[i] = kept.contains(unknowns.elements().get(i))
                    ? ratios[i]
                    : theta[i] + unknowns.priors().sigma()[i] * random.nextGaussian();
        }
        return unknowns.composition(theta);
    }

    /** Expected counts. */
    SummedObservation expected(Nature nature) {
        List<SummedObservation.Group> groups = new ArrayList<>();
        double[] none = new double[SummedObservation.BINS];
        double[] planet = disc(3389.5e3, 9376e3);
        SurfaceEmission target = SurfaceEmission.of(nature.target, nature.yields, calibration.temperature());
        MarsEmission mars = new MarsEmission(
                SurfaceEmission.of(
                        nature.mars, nature.yields, calibration.mars().temperature()),
                nature.yields,
                calibration.mars().temperature(),
                calibration.mars().atmosphere());
        for (int g = 0; g < days.length; g++) {
            double live = days[g] * DAY;
            double[] sphere = g < 2 ? times(disc(RADIUS, (g == 0 ? 1.8 : 2.4) * RADIUS), live) : none;
            double[] sky = g < 3 ? times(planet, live) : none;
            groups.add(group(g, live, sphere, times(sphere, 0.97), sky, target, mars, nature));
        }
        return new SummedObservation(calibration, groups);
    }

    private SummedObservation.Group group(
            int g,
            double live,
            double[] decay,
            double[] cosmic,
            double[] sky,
            SurfaceEmission target,
            MarsEmission mars,
            Nature nature) {
        double[] counts = new double[CHANNELS];
        calibration.detector().addContinuum(counts, continuum * live * (g < 2 ? 1 : 0.8), 1.6, 60);
        double[] activation = new double[background.length];
        for (int k = 0; k < background.length; k++) {
            double halfLife = LineTable.standard().background().get(k).halfLife();
            activation[k] = live * Activation.of(HISTORY, halfLife).at(WHEN[g] * DAY);
            add(counts, background[k], line * activation[k]);
        }
        for (int l = 0; l < responses.length; l++) {
            double photons = Exposures.seen(target, l, decay, cosmic) + mars(mars, l, sky);
            add(counts, responses[l], nature.lines[l] * nature.efficiency * photons);
        }
        double[] neutrons = new double[calibration.neutrons().size()];
        for (int s = 0; s < neutrons.length; s++) {
            NeutronSensor sensor = calibration.neutrons().get(s);
            neutrons[s] = nature.sensors[s]
                            * (neutrons(sensor, target, cosmic)
                                    + calibration.mars().neutronTransmission() * neutrons(sensor, mars.ground(), sky))
                    + 0.5 * live;
        }
        String mode = g < 2 ? GammaAccumulation.TARGET : g == 2 ? GammaAccumulation.MARS : GammaAccumulation.CRUISE;
        return new SummedObservation.Group(
                "group " + g, mode, live, counts, decay, cosmic, sky, sky, activation, live, neutrons);
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

    private static double mars(MarsEmission mars, int l, double[] sky) {
        double sum = 0;
        for (int b = 0; b < sky.length; b++) {
            sum += mars.radiance(l, SummedObservation.cosine(b)) * sky[b];
        }
        return sum;
    }

    /** Draws counts. */
    static SummedObservation drawn(SummedObservation expected, RandomGenerator random) {
        List<SummedObservation.Group> groups = new ArrayList<>();
        for (SummedObservation.Group g : expected.groups()) {
            groups.add(new SummedObservation.Group(
                    g.name(),
                    g.mode(),
                    g.live(),
                    drawn(g.counts(), random),
                    g.decay(),
                    g.cosmic(),
                    g.mars(),
                    g.cosmicMars(),
                    g.activation(),
                    g.particles(),
                    drawn(g.neutrons(), random)));
        }
        return new SummedObservation(expected.calibration(), groups);
    }

    private static double[] drawn(double[] means, RandomGenerator random) {
        double[] counts = new double[means.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = PoissonDraw.draw(means[i], random);
        }
        return counts;
    }

    /** Solid angle of a sphere by emission cosine: sin(off-nadir) = (radius/distance) sin(emission). */
    static double[] disc(double radius, double distance) {
        double[] bins = new double[SummedObservation.BINS];
        for (int b = 0; b < bins.length; b++) {
            bins[b] = 2
                    * FastMath.PI
                    * (down(radius / distance, (b + 1.0) / bins.length)
                            - down(radius / distance, (double) b / bins.length));
        }
        return bins;
    }

    private static double down(double ratio, double cosine) {
        return FastMath.sqrt(1 - ratio * ratio * (1 - cosine * cosine));
    }

    private static double[] times(double[] x, double factor) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = factor * x[i];
        }
        return y;
    }

    private static void add(double[] sum, double[] x, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * x[i];
        }
    }
}
