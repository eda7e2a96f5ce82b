package space.stickney.science.instrument;

import java.nio.file.Path;
import java.util.List;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.time.Epoch;
import space.stickney.science.scene.Truth;

/**
 * What an instrument has when it observes.
 *
 * @param instrument its name in the scenario
 * @param path that the spacecraft flew; one for each thread, see {@link FlownPath#copy}
 * @param record legs, events and facts of the flight
 * @param passes when the instrument may observe, in the order of time; they do not overlap
 * @param truth what is really there
 * @param streams of random numbers
 * @param created date written into products
 * @param folder to be filled, "observations/name" of the run folder; exists
 * @param progress of this stage
 */
public record Observing(
        String instrument,
        FlownPath path,
        FlightRecord record,
        List<Pass> passes,
        Truth truth,
        RandomStreams streams,
        Epoch created,
        Path folder,
        Progress progress) {
    public Observing {
        passes = List.copyOf(passes);
    }

    /**
     * A stretch of time given to an instrument.
     *
     * @param activity name of the activity in the observation plan
     * @param target NAIF code of the body looked at
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     */
    public record Pass(String activity, int target, double start, double end) {}
}
