package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.landing.Landed;
import space.stickney.flight.landing.LandingStatistics;
import space.stickney.flight.landing.Outcome;
import space.stickney.flight.surface.Footprint;
import space.stickney.flight.surface.Proportion;

/** What the statistics of a landing leave in the summary, and its runs as a table. */
final class LandingFacts {
    private static final List<String> COLUMNS = List.of(
            "run",
            "outcome",
            "tdb_s",
            "longitude_deg",
            "latitude_deg",
            "east_m",
            "north_m",
            "vertical_m_s",
            "lateral_m_s",
            "slope_deg",
            "deltaV_m_s",
            "sunElevation_deg",
            "lit",
            "earthElevation_deg",
            "earthVisible",
            "go");

    private final Voyage voyage;
    private final LandingPhase.Configuration configuration;

    LandingFacts(Voyage voyage, LandingPhase.Configuration configuration) {
        this.voyage = voyage;
        this.configuration = configuration;
    }

    void write(List<Landed> runs) {
        LandingStatistics s = LandingStatistics.of(runs, configuration.goLimits());
        s.outcomes().forEach((name, n) -> voyage.fact("runs_" + name.replace('-', '_'), n));
        voyage.fact("runs", s.runs());
        voyage.fact("descent_p50_m_s", s.deltaV().median());
        voyage.fact("descent_p99_m_s", s.deltaV().p99());
        s.footprint().ifPresent(this::footprint);
        if (!configuration.rehearsal()) {
            touchdown(s);
        }
        table(runs);
    }

    private void footprint(Footprint f) {
        voyage.fact("footprint_mean_east_m", f.meanEast());
        voyage.fact("footprint_mean_north_m", f.meanNorth());
        voyage.fact("footprint_sigma_major_m", f.major());
        voyage.fact("footprint_sigma_minor_m", f.minor());
        voyage.fact("footprint_azimuth_deg", FastMath.toDegrees(f.azimuth()));
        voyage.fact("footprint_p50_m", f.radius50());
        voyage.fact("footprint_p95_m", f.radius95());
        voyage.fact("footprint_p99_m", f.radius99());
        voyage.fact("footprint_inside_gaussian_99", f.insideGaussian99());
    }

    private void touchdown(LandingStatistics s) {
        voyage.fact("vertical_p50_m_s", s.vertical().median());
        voyage.fact("vertical_p99_m_s", s.vertical().p99());
        voyage.fact("lateral_p50_m_s", s.lateral().median());
        voyage.fact("lateral_p99_m_s", s.lateral().p99());
        voyage.fact("slope_p50_deg", FastMath.toDegrees(s.slope().median()));
        voyage.fact("slope_p99_deg", FastMath.toDegrees(s.slope().p99()));
        s.kept().forEach((name, p) -> proportion("keep_" + name, p));
        proportion("go", s.go());
    }

    private void proportion(String name, Proportion p) {
        voyage.fact(name, (double) p.count() / p.of());
        voyage.fact(name + "_low", p.low());
        voyage.fact(name + "_high", p.high());
    }

    private void table(List<Landed> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            rows.add(row(i, runs.get(i)));
        }
        voyage.table("runs", COLUMNS, rows);
    }

    private List<String> row(int number, Landed run) {
        Outcome.End end = run.outcome().end();
        Vector3D p = end.position();
        boolean down = run.outcome() instanceof Outcome.Touchdown;
        double vertical = run.outcome() instanceof Outcome.Touchdown t ? t.vertical() : 0;
        double lateral = run.outcome() instanceof Outcome.Touchdown t ? t.lateral() : 0;
        return List.of(
                Integer.toString(number),
                run.outcome().name(),
                Numbers.fixed(end.tdb(), 3),
                Numbers.fixed(FastMath.toDegrees(p.getAlpha()), 6),
                Numbers.fixed(FastMath.toDegrees(p.getDelta()), 6),
                Numbers.fixed(run.east(), 3),
                Numbers.fixed(run.north(), 3),
                down ? Numbers.fixed(vertical, 5) : "",
                down ? Numbers.fixed(lateral, 5) : "",
                down ? Numbers.fixed(FastMath.toDegrees(run.slope()), 3) : "",
                Numbers.fixed(end.deltaV(), 4),
                Numbers.fixed(FastMath.toDegrees(run.sky().sunElevation()), 3),
                Numbers.fixed(run.sky().lit(), 4),
                Numbers.fixed(FastMath.toDegrees(run.sky().earthElevation()), 3),
                Boolean.toString(run.sky().earthVisible()),
                Boolean.toString(run.go(configuration.goLimits())));
    }
}
