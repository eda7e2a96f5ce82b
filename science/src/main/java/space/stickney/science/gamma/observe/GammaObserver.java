package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaCalibration;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.GammaObservation;
import space.stickney.science.gamma.RadiationDamage;
import space.stickney.science.gamma.RadiationMonitor;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.Truth;

/**
 * Observes: where the spacecraft was, what the grounds sent there, what the detector counted. Expected counts of a channel:
 * {@code live (sum over lines flux area response + continuum + background lines)} (docs/megane.md), then a Poisson draw for each
 * channel of each accumulation from a stream of its own: the same counts on one thread or many.
 */
public final class GammaObserver {
    /** States of damage between the least and the most. */
    private static final int STATES = 6;

    private final GammaNeutron configuration;
    private final String instrument;
    private final Surroundings surroundings;
    private final RandomStreams streams;

    /**
     * An instrument somewhere.
     *
     * @param instrument its name, part of the names of its random streams
     */
    public GammaObserver(
            GammaNeutron configuration, String instrument, Surroundings surroundings, RandomStreams streams) {
        this.configuration = configuration;
        this.instrument = instrument;
        this.surroundings = surroundings;
        this.streams = streams;
    }

    /**
     * Observes along a path.
     *
     * @param before time in space before the path begins (s), in which background lines have built up
     * @throws NoSolution if the target is never near
     */
    public GammaObservation observe(FlownPath path, List<Observing.Pass> passes, Truth truth, double before) {
        Schedule schedule = new Schedule(
                configuration.observing(),
                surroundings.target(),
                surroundings.planet().naif(),
                path);
        List<Slot> slots = schedule.slots(passes);
        if (slots.stream().noneMatch(s -> s.mode().equals(GammaAccumulation.TARGET))) {
            throw new NoSolution("The spectrometer \"" + instrument + "\" never comes below "
                    + configuration.observing().below() + " radii over "
                    + surroundings.target().name() + ": nothing to learn.");
        }
        RadiationMonitor monitor = CosmicRayHistory.of(configuration.cosmicRays(), surroundings, path, before);
        return count(surroundings.look(path, slots), truth, monitor);
    }

    private GammaObservation count(List<Surroundings.Sight> sights, Truth truth, RadiationMonitor monitor) {
        Workshop workshop = new Workshop(configuration);
        RadiationDamage damage =
                workshop.damage(monitor, sights.get(sights.size() - 1).slot().end());
        double[] protons = sights.stream()
                .mapToDouble(
                        s -> damage.remaining(0.5 * (s.slot().start() + s.slot().end())))
                .toArray();
        GammaCalibration calibration = workshop.calibration(
                instrument,
                surroundings.target(),
                workshop.detector(damage, Arrays.stream(protons).average().orElseThrow(), 1),
                rays(sights, monitor));
        Unknowns unknowns = Unknowns.draw(configuration, instrument, streams);
        Grounds grounds = new Grounds(
                configuration,
                surroundings.target().name(),
                surroundings.planet().name(),
                truth,
                unknowns);
        TimeTaggedSpectra.Row[] spectra = new TimeTaggedSpectra.Row[sights.size()];
        GammaAccumulation[] rows = new GammaAccumulation[sights.size()];
        for (List<Integer> members : byState(protons)) {
            double mean =
                    members.stream().mapToDouble(i -> protons[i]).average().orElseThrow();
            Counter counter = new Counter(
                    configuration, unknowns, grounds, monitor, workshop.detector(damage, mean, unknowns.gain()));
            IntStream.range(0, members.size()).parallel().forEach(i -> {
                int row = members.get(i);
                Surroundings.Sight sight = sights.get(row);
                double[] rates = counter.rates(sight);
                double live = counter.live(sight, rates);
                rows[row] = row(sight, live, counter, row);
                spectra[row] = new TimeTaggedSpectra.Row(
                        sight.slot().start(),
                        sight.slot().end(),
                        live,
                        sight.slot().mode(),
                        counter.counts(rates, live, streams, instrument, row));
            });
        }
        return new GammaObservation(
                calibration,
                List.of(rows),
                new TimeTaggedSpectra(instrument, calibration.scale(), List.of(spectra)),
                monitor);
    }

    /** Mean strength of the cosmic rays while the target was observed. */
    private static double rays(List<Surroundings.Sight> sights, RadiationMonitor monitor) {
        double sum = 0;
        double time = 0;
        for (Surroundings.Sight sight : sights) {
            Slot slot = sight.slot();
            if (slot.mode().equals(GammaAccumulation.TARGET)) {
                sum += slot.length() * monitor.free(slot.start(), slot.end());
                time += slot.length();
            }
        }
        return sum / time;
    }

    /** Rows by the state of the detector, so that only one state is worked out at a time. */
    private static List<List<Integer>> byState(double[] protons) {
        double least = Arrays.stream(protons).min().orElseThrow();
        double most = Arrays.stream(protons).max().orElseThrow();
        Map<Integer, List<Integer>> states = new TreeMap<>();
        for (int i = 0; i < protons.length; i++) {
            int state = most > least ? (int) Math.min(STATES - 1, STATES * (protons[i] - least) / (most - least)) : 0;
            states.computeIfAbsent(state, s -> new ArrayList<>()).add(i);
        }
        return List.copyOf(states.values());
    }

    private GammaAccumulation row(Surroundings.Sight sight, double live, Counter counter, int row) {
        Slot slot = sight.slot();
        return new GammaAccumulation(
                slot.start(),
                slot.end(),
                live,
                slot.mode(),
                sight.distance(),
                sight.solidAngle(),
                sight.decay(),
                sight.openness(),
                sight.planet(),
                counter.neutrons(sight, live, streams, instrument, row));
    }
}
