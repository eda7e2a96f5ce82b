package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.progress.Progress;
import space.stickney.core.run.Csv;
import space.stickney.flight.attitude.AttitudeFile;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.planning.ObservationPlan;
import space.stickney.mission.planning.PlanProduct;

/**
 * A flown mission whose plan has the spacecraft turn from Phobos to Deimos whenever that is near: plan.csv and attitude.aem agree, each
 * read back from its text.
 */
class PlannedAttitudeTest {
    private static final double DEG = FastMath.PI / 180;

    private static Flown flown() {
        return ShortMission.fly(
                ShortMission.file(text -> text.replace("phases: [flyby-tour]", "phases: [quasi-satellite]")
                        .replace("maximum-altitude: 250 km", "maximum-altitude: 15000 km")),
                1);
    }

    @Test
    void theBoresightIsOnTargetWheneverAnActivityObserves() {
        Flown flown = flown();
        FlownPlan plan = FlownPlan.of(flown, Progress.SILENT);
        AttitudeFile attitude = AttitudeFile.of("attitude.aem", AttitudeProduct.text(flown, plan.attitude(), "test"));
        List<List<String>> rows =
                Csv.read("plan.csv", PlanProduct.csv(plan.observations().orElseThrow(), plan.turns()));
        FlownPath path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
        double[] s = new double[6];
        int deimos = 0;
        int phobos = 0;
        double worst = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!row.get(3).equals("placed") || row.get(8).isEmpty()) {
                continue;
            }
            int target = Bodies.standard().find(row.get(2)).naif();
            double start = Epochs.standard().parse("start", row.get(4)).tdb() + 1; // the file has whole seconds
            double end = Epochs.standard().parse("end", row.get(5)).tdb() - 1;
            for (double t = start; t <= end; t = t < end ? Math.min(end, t + 137) : t + 1) {
                path.state(target, t, s);
                Vector3D seen = attitude.at(t).applyTo(new Vector3D(-s[0], -s[1], -s[2]));
                worst = Math.max(worst, Vector3D.angle(seen, Vector3D.PLUS_K));
            }
            if (row.get(2).equals("Deimos")) {
                // a turn made for it alone: from Phobos and back
                assertThat(row.get(8)).isEqualTo("nadir Deimos");
                assertThat(Double.parseDouble(row.get(9))).isBetween(60.0, 1060.0);
                deimos++;
            } else {
                phobos++;
            }
        }
        assertThat(deimos).isGreaterThan(3);
        assertThat(phobos).isGreaterThan(3);
        // the tolerance of the file, and two roundings of quaternions
        assertThat(worst).isLessThan(0.0501 * DEG);
        ObservationPlan observations = plan.observations().orElseThrow();
        assertThat(observations.time("landing-sites", ObservationPlan.Fate.TURNING)
                        + observations.time("medium-map", ObservationPlan.Fate.TURNING)
                        + observations.time("high-map", ObservationPlan.Fate.TURNING))
                .isPositive();
    }
}
