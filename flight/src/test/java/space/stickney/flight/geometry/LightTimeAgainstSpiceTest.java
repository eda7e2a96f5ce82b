package space.stickney.flight.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/**
 * Against SPICE's spkpos, subpnt, subslr, ilumin and et2lst. An epoch of 9e8 s has a last place of 1.2e-7 s, in which Mars moves 3 mm:
 * no better agreement of light-time corrected places can be asked for.
 */
class LightTimeAgainstSpiceTest {
    private static final boolean PRINT = Boolean.getBoolean("stickney.print");
    private final SpiceViews spice;

    LightTimeAgainstSpiceTest() throws IOException {
        spice = new SpiceViews();
    }

    @Test
    void positions() {
        double worst = 0;
        for (String[] row : spice.rows("spkpos")) {
            double[] n = SpiceViews.numbers(row, 4);
            Apparent apparent = new Apparent(spice, observer(row[1]), Correction.parse("", row[3]));
            double[] r = new double[3];
            apparent.position(Integer.parseInt(row[2]), SpiceViews.EPOCH, r);
            double difference = new Vector3D(r).distance(km(n, 0));
            worst = Math.max(worst, difference / new Vector3D(r).getNorm());
            // a place 4e11 m away has a last place of 6e-5 m; beside it the rounding of the epoch, 1.2e-7 s of 24 km/s
            assertEquals(0, difference, 4e-3, String.join(",", row));
            assertEquals(n[3], apparent.lightTime(), 1e-11, String.join(",", row));
        }
        print("spkpos, relative", worst);
    }

    @Test
    void pointsBeneathObserverAndSun() {
        double observer = 0;
        double sunOfMars = 0;
        double sunOfPhobos = 0;
        for (String[] row : spice.rows("subpnt")) {
            observer = Math.max(observer, subPoint(row));
        }
        for (String[] row : spice.rows("subslr")) {
            if (row[3].equals("499")) {
                sunOfMars = Math.max(sunOfMars, subSolar(row));
            } else {
                sunOfPhobos = Math.max(sunOfPhobos, subSolar(row));
            }
        }
        print("subpnt (m)", observer);
        print("subslr of Mars (m)", sunOfMars);
        print("subslr of Phobos (m)", sunOfPhobos);
    }

    private double subPoint(String[] row) {
        Body body = Bodies.standard().get(Integer.parseInt(row[3]));
        EllipsoidSurface surface = new EllipsoidSurface(body);
        boolean near = row[1].equals("NEAR POINT");
        BodyView view = line(body, row[2], row[4])
                .point(SpiceViews.EPOCH, v -> near ? v.subObserver(surface) : v.subObserverIntercept(surface));
        Spot spot = near ? view.subObserver(surface) : view.subObserverIntercept(surface);
        // aberration moves with the light time, known to the epoch's last place; a centimetre is 1e-5 of Phobos' facets
        return compare(row, view, spot, 1e-2);
    }

    /** As SPICE has it: the epoch is that of the light from the point beneath the Sun. */
    private double subSolar(String[] row) {
        Body body = Bodies.standard().get(Integer.parseInt(row[3]));
        EllipsoidSurface surface = new EllipsoidSurface(body);
        boolean near = row[1].equals("NEAR POINT");
        BodyView view = line(body, row[2], row[4])
                .point(SpiceViews.EPOCH, v -> near ? v.subSolar(surface) : v.subSolarIntercept(surface));
        return compare(
                row,
                view,
                near ? view.subSolar(surface) : view.subSolarIntercept(surface),
                1e-2 + (row[4].endsWith("S") ? turning(body) * body.equatorialRadius() : 0));
    }

    /**
     * SPICE gives the point that sees the Sun the velocity of the turning ground, we that of the centre: equatorial speed over c (rad),
     * 8e-7 on Mars, 1e-8 on Phobos.
     */
    private static double turning(Body body) {
        return Math.abs(body.needRotation().meanRate()) * body.equatorialRadius() / Apparent.LIGHT;
    }

    private static double compare(String[] row, BodyView view, Spot spot, double tolerance) {
        double[] n = SpiceViews.numbers(row, 5);
        double difference = spot.position().distance(km(n, 0));
        assertEquals(0, difference, tolerance, String.join(",", row));
        assertEquals(n[3], view.targetTdb() - view.tdb(), 2.5e-7, String.join(",", row));
        return difference;
    }

    @Test
    void anglesOnTheGround() {
        double worst = 0;
        for (String[] row : spice.rows("ilumin")) {
            Body body = Bodies.standard().get(Integer.parseInt(row[2]));
            EllipsoidSurface surface = new EllipsoidSurface(body);
            double[] n = SpiceViews.numbers(row, 4);
            Vector3D p = km(n, 0);
            Spot spot = surface.at(p.getAlpha(), p.getDelta()).orElseThrow();
            BodyView view = line(body, row[1], row[3]).point(SpiceViews.EPOCH, v -> spot);
            SurfaceAngles angles = view.angles(surface, spot);
            double[] differences = {angles.phase() - n[3], angles.incidence() - n[4], angles.emission() - n[5]};
            worst = Math.max(
                    worst, Arrays.stream(differences).map(Math::abs).max().orElseThrow());
            for (double d : differences) {
                assertEquals(0, d, 1e-8 + (row[3].endsWith("S") ? turning(body) : 0), String.join(",", row));
            }
        }
        print("ilumin (rad)", worst);
        assertTrue(worst > 0);
    }

    /** et2lst gives whole seconds. */
    @Test
    void localSolarTime() {
        for (String[] row : spice.rows("et2lst")) {
            Body body = Bodies.standard().get(Integer.parseInt(row[1]));
            double[] n = SpiceViews.numbers(row, 3);
            // SPICE's et2lst takes the Sun as seen from the body with light time and aberration, whatever else is
            // corrected
            BodyView view = new Sightline(body, spice, Observer.of(spice, body.naif()), Correction.LT_S)
                    .center(SpiceViews.EPOCH + n[0]);
            double hours = view.localTime(n[1]);
            double difference = MathUtils.normalizeAngle((hours - n[2]) * Math.PI / 12, 0) * 12 / Math.PI;
            assertTrue(difference >= -2e-6 && difference < 1.01 / 3600, String.join(",", row) + " " + hours);
        }
    }

    private Sightline line(Body body, String observer, String correction) {
        return new Sightline(body, spice, observer(observer), Correction.parse("", correction));
    }

    private Observer observer(String naif) {
        return Observer.of(spice, Integer.parseInt(naif));
    }

    private static Vector3D km(double[] n, int from) {
        return new Vector3D(1e3 * n[from], 1e3 * n[from + 1], 1e3 * n[from + 2]);
    }

    private static void print(String what, double value) {
        if (PRINT) {
            System.out.println(what + ": " + value);
        }
    }
}
