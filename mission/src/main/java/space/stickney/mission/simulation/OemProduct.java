package space.stickney.mission.simulation;

import java.util.Locale;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/**
 * The trajectory as a CCSDS Orbit Ephemeris Message, version 2.0 (CCSDS 502.0-B-2, section 5), KVN: a segment for every
 * leg, TDB, ICRF axes, km and km/s, to be interpolated by Hermite polynomials of degree 7. Velocities jump only between
 * segments.
 *
 * <p>Written here rather than by Orekit's writer to keep fixed decimals (millimetres) and the same bytes on every JDK; the
 * test reads it back with Orekit's parser.
 */
final class OemProduct {
    private static final int POSITION_DECIMALS = 6;
    private static final int VELOCITY_DECIMALS = 9;

    private OemProduct() {}

    static String text(Flown flown, String version) {
        StringBuilder out = new StringBuilder();
        line(out, "CCSDS_OEM_VERS = 2.0");
        line(
                out,
                "COMMENT Made by Stickney " + version + " from scenario "
                        + flown.scenario().mission() + ", seed " + flown.seed() + ".");
        line(
                out,
                "COMMENT Planned trajectory of a simulation, not of a flight. Axes: ICRF. Velocities jump only between");
        line(out, "COMMENT segments, at impulsive manoeuvres; finite burns have segments of their own.");
        line(
                out,
                "CREATION_DATE = "
                        + Epochs.standard().format(flown.scenario().created().date(), Scale.UTC, 3));
        line(out, "ORIGINATOR = STICKNEY");
        for (Leg leg : flown.record().legs()) {
            segment(out, flown, leg);
        }
        return out.toString();
    }

    private static void segment(StringBuilder out, Flown flown, Leg leg) {
        Samples s = leg.samples();
        String start = epoch(leg.start());
        String stop = epoch(leg.end());
        line(out, "");
        line(out, "META_START");
        line(out, "COMMENT phase " + leg.phase() + ", " + leg.name());
        line(out, "OBJECT_NAME = " + flown.scenario().spacecraft().name());
        line(out, "OBJECT_ID = " + flown.scenario().spacecraft().naif());
        line(
                out,
                "CENTER_NAME = "
                        + flown.system().bodies().get(leg.center()).name().toUpperCase(Locale.ROOT));
        line(out, "REF_FRAME = ICRF");
        line(out, "TIME_SYSTEM = TDB");
        line(out, "START_TIME = " + start);
        line(out, "STOP_TIME = " + stop);
        line(out, "INTERPOLATION = HERMITE");
        line(out, "INTERPOLATION_DEGREE = " + (2 * Math.min(Samples.WINDOW, s.size()) - 1));
        line(out, "META_STOP");
        line(out, "");
        for (int i = 0; i < s.size(); i++) {
            out.append(epoch(s.tdb(i)));
            for (int axis = 0; axis < 6; axis++) {
                int decimals = axis < 3 ? POSITION_DECIMALS : VELOCITY_DECIMALS;
                out.append(' ').append(Numbers.fixed(s.component(i, axis) / 1e3, decimals));
            }
            out.append('\n');
        }
    }

    private static String epoch(double tdb) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.TDB, 6);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
