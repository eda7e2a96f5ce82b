package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Element;
import space.stickney.science.scene.Elements;

/**
 * What a detector sees of a ground: the equations of {@link SurfaceEmission} summed over an exposure, for the lines and sensors
 * of an observation, on flat arrays, for fits that need them a million times. An instance is used by one thread at a time.
 */
final class GroundSignals {
    private static final int RATES = 4;

    private final int lines;
    private final double[] cosine;
    private final double[] decay;
    private final double[] cosmic;
    private final NeutronSensor[] sensors;
    private final double temperature;
    private final NeutronField.Element[] nuclei;
    /** Attenuation (m2/kg) by element and line. */
    private final double[][] attenuation;

    private final boolean[] natural;
    /** One place more than lines: the line of oxygen that carbon's gets a share of. */
    private final int oxygen;

    private final int carbon;
    private final int[] feedPlace;
    private final int[] feedElement;
    private final double[] feedPerKg;
    private final LineProcess[] feedProcess;
    private final int[] feedThreshold;
    private final double[] thresholds;

    private final double[] hardness;
    private final double[] mu;
    private final double[] own;
    private final double[] capture;
    private final double[] inelastic;
    private final double[] escape;
    private final double[] sum;

    /**
     * For an observation.
     *
     * @param elements symbols, in the order of the mass fractions
     * @param lines indices in the table
     * @param decay exposure to decays by emission cosine (s sr)
     * @param cosmic exposure to what cosmic rays make (s sr)
     * @param temperature of the upper metre (K)
     */
    GroundSignals(
            List<String> elements,
            int[] lines,
            double[] decay,
            double[] cosmic,
            List<NeutronSensor> sensors,
            double temperature) {
        EmissionModel table = EmissionModel.STANDARD;
        this.lines = lines.length;
        this.decay = decay.clone();
        this.cosmic = cosmic.clone();
        this.sensors = sensors.toArray(NeutronSensor[]::new);
        this.temperature = temperature;
        cosine = new double[SummedObservation.BINS];
        Arrays.setAll(cosine, SummedObservation::cosine);
        nuclei = elements.stream().map(NeutronField.Element::of).toArray(NeutronField.Element[]::new);
        attenuation = new double[elements.size()][lines.length];
        int[] byNumber = new int[93];
        Arrays.fill(byNumber, -1);
        for (int e = 0; e < elements.size(); e++) {
            Element element = Elements.of(elements.get(e));
            byNumber[element.number()] = e;
            for (int i = 0; i < lines.length; i++) {
                attenuation[e][i] = table.attenuation[element.number()][lines[i]];
            }
        }
        natural = new boolean[lines.length];
        int[] place = new int[table.lines];
        Arrays.fill(place, -1);
        for (int i = 0; i < lines.length; i++) {
            place[lines[i]] = i;
            natural[i] = LineTable.standard().line(lines[i]).process() == LineProcess.NATURAL;
        }
        carbon = place[table.carbon];
        oxygen = place[table.oxygen] < 0 ? lines.length : place[table.oxygen];
        place[table.oxygen] = oxygen;

        List<Integer> feeds = new ArrayList<>();
        for (int j = 0; j < table.feedLine.length; j++) {
            if (place[table.feedLine[j]] >= 0 && byNumber[table.feedElement[j]] >= 0) {
                feeds.add(j);
            }
        }
        int n = feeds.size();
        feedPlace = new int[n];
        feedElement = new int[n];
        feedPerKg = new double[n];
        feedProcess = new LineProcess[n];
        feedThreshold = new int[n];
        thresholds = feeds.stream()
                .filter(j -> table.feedProcess[j] == LineProcess.INELASTIC)
                .mapToDouble(j -> table.feedExcessMeV[j])
                .distinct()
                .sorted()
                .toArray();
        for (int k = 0; k < n; k++) {
            int j = feeds.get(k);
            feedPlace[k] = place[table.feedLine[j]];
            feedElement[k] = byNumber[table.feedElement[j]];
            feedPerKg[k] = table.feedPerKg[j];
            feedProcess[k] = table.feedProcess[j];
            feedThreshold[k] = Arrays.binarySearch(thresholds, table.feedExcessMeV[j]);
        }
        hardness = new double[thresholds.length];
        mu = new double[lines.length];
        own = new double[lines.length + 1];
        capture = new double[lines.length + 1];
        inelastic = new double[lines.length + 1];
        escape = new double[lines.length];
        sum = new double[lines.length];
    }

    /**
     * Photons/m2 of each line, then counts of each sensor.
     *
     * @param w mass fractions, in the order of the elements
     * @param signals filled
     */
    void fill(double[] w, Yields yields, double[] signals) {
        NeutronField field = NeutronField.of(nuclei, w, yields, temperature);
        attenuate(w);
        sources(w, yields);
        double thermal = NeutronField.MAXWELL * FastMath.sqrt(293 / temperature);
        Arrays.fill(sum, 0);
        for (int k = 0; k < RATES; k++) {
            escape(field.rate(k));
            double byCapture = yields.captureScale()
                    * (thermal * field.coefficient(Band.THERMAL, k)
                            + NeutronField.EPITHERMAL * field.coefficient(Band.EPITHERMAL, k));
            double byScattering = yields.inelasticScale() * field.coefficient(Band.FAST, k);
            for (int i = 0; i < lines; i++) {
                sum[i] += (capture[i] * byCapture + inelastic[i] * byScattering) * escape[i];
            }
        }
        double ofDecay = total(decay);
        double ofCosmic = total(cosmic);
        for (int i = 0; i < lines; i++) {
            double alone = own[i] / mu[i] * (natural[i] ? ofDecay : ofCosmic);
            signals[i] = (alone + sum[i]) / (4 * FastMath.PI);
        }
        for (int s = 0; s < sensors.length; s++) {
            signals[lines + s] = 0;
        }
        for (Band band : Band.values()) {
            double seen = field.seen(band, cosine, cosmic);
            for (int s = 0; s < sensors.length; s++) {
                signals[lines + s] += area(sensors[s], band) * seen;
            }
        }
    }

    static double area(NeutronSensor sensor, Band band) {
        return switch (band) {
            case THERMAL -> sensor.thermal();
            case EPITHERMAL -> sensor.epithermal();
            case FAST -> sensor.fast();
        };
    }

    private void attenuate(double[] w) {
        Arrays.fill(mu, 0);
        for (int e = 0; e < w.length; e++) {
            double share = w[e];
            double[] row = attenuation[e];
            for (int i = 0; i < lines; i++) {
                mu[i] += share * row[i];
            }
        }
    }

    private void sources(double[] w, Yields yields) {
        Arrays.fill(own, 0);
        Arrays.fill(capture, 0);
        Arrays.fill(inelastic, 0);
        for (int t = 0; t < thresholds.length; t++) {
            hardness[t] = FastMath.exp(thresholds[t] / yields.inelasticHardnessMeV());
        }
        for (int j = 0; j < feedPlace.length; j++) {
            double perKg = w[feedElement[j]] * feedPerKg[j];
            int i = feedPlace[j];
            switch (feedProcess[j]) {
                case NATURAL -> own[i] += perKg;
                case CAPTURE -> capture[i] += perKg;
                case INELASTIC -> inelastic[i] += perKg * hardness[feedThreshold[j]];
            }
        }
        if (carbon >= 0) {
            inelastic[carbon] += yields.carbonFromOxygen() * inelastic[oxygen];
        }
    }

    /** Sum of exposure / (mu + c q) over the emission cosines. */
    private void escape(double rate) {
        Arrays.fill(escape, 0);
        for (int b = 0; b < cosmic.length; b++) {
            double exposure = cosmic[b];
            double slant = cosine[b] * rate;
            for (int i = 0; i < lines; i++) {
                escape[i] += exposure / (mu[i] + slant);
            }
        }
    }

    private static double total(double[] bins) {
        double sum = 0;
        for (double x : bins) {
            sum += x;
        }
        return sum;
    }
}
