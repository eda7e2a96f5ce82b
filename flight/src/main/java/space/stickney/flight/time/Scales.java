package space.stickney.flight.time;

import org.orekit.data.DataProvidersManager;
import org.orekit.frames.LazyLoadedEop;
import org.orekit.time.LazyLoadedTimeScales;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScalesFactory;
import org.orekit.time.UTCScale;

/**
 * Orekit's time scales with a table of leap seconds of the program's own: no data file is needed. Immutable.
 *
 * <p>{@link #standard()} also registers the built-in table with Orekit's default context, so that Orekit's own code that
 * asks {@code TimeScalesFactory.getUTC()} is served. Ask here first, never there: this class is the only place that
 * registers.
 */
public final class Scales {
    private final LeapSeconds leapSeconds;
    private final UTCScale utc;

    private Scales(LeapSeconds leapSeconds, UTCScale utc) {
        this.leapSeconds = leapSeconds;
        this.utc = utc;
    }

    /** The scales with the built-in leap seconds; the same object for the whole program. */
    public static Scales standard() {
        return Standard.SCALES;
    }

    /** Scales with another table, for example from a newer leap-seconds kernel. Orekit's default context stays as it is. */
    public static Scales with(LeapSeconds leapSeconds) {
        LazyLoadedTimeScales context = new LazyLoadedTimeScales(new LazyLoadedEop(new DataProvidersManager()));
        context.addUTCTAIOffsetsLoader(leapSeconds::models);
        return new Scales(leapSeconds, context.getUTC());
    }

    public LeapSeconds leapSeconds() {
        return leapSeconds;
    }

    public UTCScale utc() {
        return utc;
    }

    public TimeScale tai() {
        return TimeScalesFactory.getTAI();
    }

    public TimeScale tt() {
        return TimeScalesFactory.getTT();
    }

    public TimeScale tdb() {
        return TimeScalesFactory.getTDB();
    }

    public TimeScale of(Scale scale) {
        return switch (scale) {
            case UTC -> utc();
            case TAI -> tai();
            case TT -> tt();
            case TDB -> tdb();
        };
    }

    /** Initialised once, by the class loader, under its lock. */
    private static final class Standard {
        static final Scales SCALES = register();

        private static Scales register() {
            LeapSeconds table = LeapSeconds.builtIn();
            TimeScalesFactory.addUTCTAIOffsetsLoader(table::models);
            return new Scales(table, TimeScalesFactory.getUTC());
        }
    }
}
