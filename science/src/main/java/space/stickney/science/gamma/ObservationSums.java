package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import space.stickney.core.run.Numbers;

/**
 * Adds accumulations: those of the target in bins of distance with about equal live time, so that what goes with solid angle is
 * told from what does not; those at Mars and in cruise each into one.
 */
final class ObservationSums {
    private static final int DISTANCES = 3;

    private final GammaObservation observation;
    private final Activation prompt;
    private final List<Activation> activations;

    private ObservationSums(GammaObservation observation) {
        this.observation = observation;
        prompt = Activation.of(observation.monitor(), 0);
        activations = LineTable.standard().background().stream()
                .map(line -> Activation.of(observation.monitor(), line.halfLife()))
                .toList();
    }

    static SummedObservation of(GammaObservation observation) {
        return new ObservationSums(observation).run();
    }

    private SummedObservation run() {
        List<GammaAccumulation> rows = observation.accumulations();
        List<SummedObservation.Group> groups = new ArrayList<>();
        List<Integer> target = of(rows, GammaAccumulation.TARGET);
        target.sort(Comparator.comparingDouble(i -> rows.get(i).distance()));
        double live = target.stream().mapToDouble(i -> rows.get(i).live()).sum();
        double done = 0;
        List<Integer> part = new ArrayList<>();
        for (int i : target) {
            part.add(i);
            done += rows.get(i).live();
            if (done >= live * (groups.size() + 1) / DISTANCES - 1e-6 * live && groups.size() < DISTANCES - 1) {
                groups.add(sum(part, true));
                part = new ArrayList<>();
            }
        }
        for (List<Integer> some : List.of(part, of(rows, GammaAccumulation.MARS), of(rows, GammaAccumulation.CRUISE))) {
            if (!some.isEmpty()) {
                groups.add(sum(some, some == part));
            }
        }
        return new SummedObservation(observation.calibration(), groups);
    }

    private static List<Integer> of(List<GammaAccumulation> rows, String mode) {
        return new ArrayList<>(IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).mode().equals(mode) && rows.get(i).live() > 0)
                .boxed()
                .toList());
    }

    private SummedObservation.Group sum(List<Integer> which, boolean target) {
        double[] counts = new double[observation.calibration().channels()];
        double[] decay = new double[SummedObservation.BINS];
        double[] cosmic = new double[SummedObservation.BINS];
        double[] mars = new double[SummedObservation.BINS];
        double[] neutrons = new double[observation.calibration().neutrons().size()];
        double[] cosmicMars = new double[SummedObservation.BINS];
        double[] grown = new double[activations.size()];
        double particles = 0;
        double live = 0;
        double farthest = 0;
        for (int i : which) {
            GammaAccumulation row = observation.accumulations().get(i);
            live += row.live();
            farthest = Math.max(farthest, row.distance());
            add(decay, row.decay(), row.live());
            double rays = observation.monitor().free(row.start(), row.end())
                    / observation.calibration().cosmicRays();
            add(cosmic, row.openness(), rays * row.live());
            add(mars, row.mars(), row.live());
            add(cosmicMars, row.mars(), rays * row.live());
            for (int k = 0; k < grown.length; k++) {
                grown[k] += row.live() * activations.get(k).mean(row.start(), row.end());
            }
            particles += row.live() * prompt.mean(row.start(), row.end());
            int[] spectrum = observation.spectra().rows().get(i).counts();
            for (int c = 0; c < counts.length; c++) {
                counts[c] += spectrum[c];
            }
            for (int s = 0; s < neutrons.length; s++) {
                neutrons[s] += row.neutronCounts().get(s);
            }
        }
        String mode = observation.accumulations().get(which.get(0)).mode();
        String name = target ? "target within " + Numbers.fixed(farthest / 1000, 1) + " km" : mode;
        return new SummedObservation.Group(
                name, mode, live, counts, decay, cosmic, mars, cosmicMars, grown, particles, neutrons);
    }

    private static void add(double[] sum, double[] x, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * x[i];
        }
    }
}
