package space.stickney.server.runs;

import java.util.Optional;

/**
 * How far a run is.
 *
 * @param stage that is under way
 * @param stageFraction of this stage, 0 to 1; stages that cannot tell stay at 0
 * @param fraction of the whole run, 0 to 1, an estimate
 * @param secondsElapsed since its begin
 * @param secondsLeft an estimate; none as long as no run of the mission has been timed
 */
public record Moment(
        String stage, double stageFraction, double fraction, double secondsElapsed, Optional<Double> secondsLeft) {}
