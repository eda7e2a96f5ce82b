package space.stickney.flight.attitude;

import java.util.Map;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;

/** Section {@code attitude} of a scenario. All of it has defaults, so that a mission without it is turned sensibly. */
@About("How the spacecraft is turned: a law for each phase, slews between them.")
public record AttitudeSettings(
        @About(
                "law of a phase, by its name (quasi-satellite-5) or its kind (cruise): nadir BODY, track BODY LON,LAT, sun, inertial"
                        + " RA,DEC; by default nadir beside a moon, else sun")
        @Default("{}")
        Map<String, PointingRule> pointing,

        @About("largest rate of a slew") @In("deg/s") @Above(0) @Default("0.2 deg/s")
        double slewRate,

        @About("largest angular acceleration of a slew") @In("deg/s2") @Above(0) @Default("0.005 deg/s2")
        double slewAcceleration,

        @About("time to come to rest after a slew, before an activity of the plan may begin")
        @In("s")
        @Between(min = 0, max = 86400)
        @Default("60 s")
        double settling,

        @About("a slew begins when the next law should (late), or ends then (early)") @Default("late")
        Slew.When slew,

        @About("error of the attitude file where it is interpolated")
        @In("deg")
        @Between(min = 1e-6, max = 0.1)
        @Default("0.05 deg")
        double tolerance,

        @About("samples of the attitude file; if they do not suffice, the tolerance is widened and the file says so")
        @Between(min = 1000, max = 10e6)
        @Default("200000")
        int samples) {
    public SlewLimits limits() {
        return new SlewLimits(slewRate, slewAcceleration);
    }
}
