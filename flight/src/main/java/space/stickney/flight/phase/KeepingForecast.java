package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite;
import space.stickney.flight.proximity.keeping.ExecutionErrors;
import space.stickney.flight.proximity.keeping.KeepingPlan;
import space.stickney.flight.proximity.keeping.KeepingStatistics;
import space.stickney.flight.proximity.keeping.MoonSetting;
import space.stickney.flight.proximity.keeping.StateErrors;
import space.stickney.flight.proximity.keeping.StationKeeping;

/**
 * What a month in a quasi-satellite orbit is expected to cost: a Monte Carlo of months ({@link StationKeeping}) with the errors of
 * navigation and of the burns that the scenario gives, about a reference of its own that begins when the stay does.
 */
final class KeepingForecast {
    private static final double HORIZON = 10 * 86400;

    /** A control comes at least this often (s): with longer pauses low orbits are lost. */
    private static final double PAUSE = 1.6 * 86400;

    /** Seconds of deviation that a metre a second of impulse is worth. */
    private static final double TAU = 4000;

    private static final double SMALLEST_IMPULSE = 1e-3;

    private final QuasiSatellitePhase.Configuration configuration;
    private final Voyage voyage;

    KeepingForecast(QuasiSatellitePhase.Configuration configuration, Voyage voyage) {
        this.configuration = configuration;
        this.voyage = voyage;
    }

    /** Leaves the percentiles as facts and the months as a table. */
    void tell() {
        int months = configuration.months();
        if (months == 0) {
            return;
        }
        KeepingStatistics statistics = statistics(months);
        double[] costs = statistics.costs();
        voyage.fact("keeping_months", months);
        voyage.fact("keeping_lost", statistics.lost().size());
        if (costs.length > 0) {
            voyage.fact("keeping_median_m_s_per_month", KeepingStatistics.percentile(costs, 50));
            voyage.fact("keeping_p95_m_s_per_month", KeepingStatistics.percentile(costs, 95));
            double[] deviations = statistics.deviations();
            voyage.fact("keeping_deviation_p95_km", KeepingStatistics.percentile(deviations, 95) / 1e3);
        }
        List<List<String>> rows = new ArrayList<>();
        for (double cost : costs) {
            rows.add(List.of(Numbers.fixed(cost, 4)));
        }
        voyage.table("keeping", List.of("cost_m_s_per_month"), rows);
    }

    private KeepingStatistics statistics(int months) {
        int moon = configuration.moon(voyage);
        Attraction.Sail sail = new Attraction.Sail(
                voyage.spacecraft().sunlitArea().value(),
                voyage.spacecraft().radiationPressureCoefficient().value());
        double mass = voyage.state().mass();
        FlightState from = EphemerisQuasiSatellite.solve(
                        voyage.system(),
                        new EphemerisQuasiSatellite.Request(
                                moon,
                                voyage.tdb(),
                                configuration.amplitude().value(),
                                configuration.height(),
                                KeepingPlan.DAY,
                                Optional.of(sail),
                                mass))
                .start();
        StateErrors known = StateErrors.isotropic(
                configuration.navigationPosition().value(),
                configuration.navigationVelocity().value());
        KeepingPlan plan = new KeepingPlan(
                KeepingPlan.MONTH,
                PAUSE,
                HORIZON,
                0,
                TAU,
                known,
                known,
                new ExecutionErrors(
                        voyage.spacecraft().burnErrors().size().value(),
                        0,
                        voyage.spacecraft().burnErrors().pointing().value(),
                        SMALLEST_IMPULSE));
        double lightness = sail.area() * sail.coefficient() / mass;
        return new StationKeeping(MoonSetting.near(voyage.system(), moon, lightness), plan, from)
                .statistics(
                        months,
                        new RandomStreams(voyage.stream("keeping", "months").nextLong()),
                        Progress.SILENT);
    }
}
