package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaCalibration;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.GammaObservation;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.Truth;

/**
 * Observes: where the spacecraft was, what the grounds sent there, what the detector counted. Expected counts of a channel:
 * {@code live (sum over lines flux area response + continuum)} (docs/megane.md), then a Poisson draw for each
 * channel of each accumulation from a stream of its own: the same counts on one thread or many.
 */
public final class GammaObserver {
    /** States of the detector between annealings. */
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
     * @throws NoSolution if the target is never near
     */
    public GammaObservation observe(FlownPath path, List<Observing.Pass> passes, Truth truth) {
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
        return count(surroundings.look(path, slots), truth);
    }

    private GammaObservation count(List<Surroundings.Sight> sights, Truth truth) {
        Workshop workshop = new Workshop(configuration);
        GammaCalibration calibration = workshop.calibration(instrument, surroundings.target());
        Unknowns unknowns = Unknowns.draw(configuration, instrument, workshop.cosmicRays(), streams);
        Grounds grounds = new Grounds(
                configuration,
                surroundings.target().name(),
                surroundings.planet().name(),
                truth,
                unknowns);
        TimeTaggedSpectra.Row[] spectra = new TimeTaggedSpectra.Row[sights.size()];
        GammaAccumulation[] rows = new GammaAccumulation[sights.size()];
        byState(sights).forEach((state, members) -> {
            double worn = (state + 0.5) / STATES;
            Counter counter = new Counter(
                    configuration, unknowns, grounds, workshop.detector(calibration, worn, unknowns.gain()));
            IntStream.range(0, members.size()).parallel().forEach(i -> {
                int row = members.get(i);
                Surroundings.Sight sight = sights.get(row);
                rows[row] = row(sight, counter, row);
                spectra[row] = spectrum(sight, counter, row);
            });
        });
        return new GammaObservation(
                calibration, List.of(rows), new TimeTaggedSpectra(instrument, calibration.scale(), List.of(spectra)));
    }

    /** Rows by the state of the detector, so that only one state is worked out at a time. */
    private Map<Integer, List<Integer>> byState(List<Surroundings.Sight> sights) {
        double first = sights.get(0).slot().start();
        Map<Integer, List<Integer>> states = new LinkedHashMap<>();
        for (int i = 0; i < sights.size(); i++) {
            double cycles = (sights.get(i).slot().start() - first)
                    / configuration.detector().annealing();
            int state = configuration.detector().wornResolution().isPresent()
                    ? (int) (STATES * (cycles - FastMath.floor(cycles)))
                    : 0;
            states.computeIfAbsent(state, s -> new ArrayList<>()).add(i);
        }
        return states;
    }

    private double live(Slot slot) {
        return slot.length() * configuration.detector().liveTime();
    }

    private GammaAccumulation row(Surroundings.Sight sight, Counter counter, int row) {
        Slot slot = sight.slot();
        return new GammaAccumulation(
                slot.start(),
                slot.end(),
                live(slot),
                slot.mode(),
                sight.distance(),
                sight.solidAngle(),
                sight.decay(),
                sight.openness(),
                sight.planet(),
                counter.neutrons(sight, live(slot), streams, instrument, row));
    }

    private TimeTaggedSpectra.Row spectrum(Surroundings.Sight sight, Counter counter, int row) {
        Slot slot = sight.slot();
        return new TimeTaggedSpectra.Row(
                slot.start(),
                slot.end(),
                live(slot),
                slot.mode(),
                counter.counts(sight, live(slot), streams, instrument, row));
    }
}
