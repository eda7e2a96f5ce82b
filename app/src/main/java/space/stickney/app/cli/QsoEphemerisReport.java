package space.stickney.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.KnownSystem;
import space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite;
import space.stickney.flight.proximity.ephemeris.Outcome;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/**
 * A quasi-satellite orbit in the ephemeris model in the units of the user.
 *
 * @param system name of the pair
 * @param request what was asked
 * @param orbit what was found
 */
record QsoEphemerisReport(String system, EphemerisQuasiSatellite.Request request, EphemerisQuasiSatellite orbit) {
    private static final double DAY = 86400;

    static QsoEphemerisReport solve(KnownSystem known, double amplitude, double outOfPlane, String at, double time) {
        int moon = known.secondary().naif();
        if (moon != Naif.PHOBOS && moon != Naif.DEIMOS) {
            throw new BadInput("--model", "ephemeris", "mars-phobos or mars-deimos with it");
        }
        EphemerisQuasiSatellite.Request request = new EphemerisQuasiSatellite.Request(
                moon, Epochs.standard().parse("--at", at).tdb(), amplitude, outOfPlane, time, Optional.empty(), 1000);
        return new QsoEphemerisReport(
                known.name(),
                request,
                EphemerisQuasiSatellite.solve(new SolarSystem(EmbeddedEphemeris.get()), request));
    }

    Result result() {
        EphemerisQuasiSatellite.Extents e = orbit.extents();
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("x", e.mostX() / 1e3);
        size.put("y", e.mostY() / 1e3);
        size.put("z", e.z() / 1e3);
        Map<String, Object> mean = new LinkedHashMap<>();
        mean.put("x", e.x() / 1e3);
        mean.put("y", e.y() / 1e3);
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("kind", kind());
        end.put("epoch", epoch(orbit.outcome().tdb()));
        end.put("days", (orbit.outcome().tdb() - request.tdb()) / DAY);
        if (orbit.outcome() instanceof Outcome.Impact i) {
            end.put("latitude_deg", FastMath.toDegrees(i.latitude()));
            end.put("longitude_deg", FastMath.toDegrees(i.longitude()));
        }
        if (orbit.outcome() instanceof Outcome.Escape x) {
            end.put("place_km", new double[] {x.x() / 1e3, x.y() / 1e3, x.z() / 1e3});
        }
        FlightState s = orbit.start();
        return new Result("qso")
                .put("system", system)
                .put("model", "ephemeris")
                .put("epoch", epoch(request.tdb()))
                .put("x0_km", orbit.startTurning()[0] / 1e3)
                .put("ydot0_m_s", orbit.startTurning()[4])
                .put("period_h", e.period() / 3600)
                .put("extent_km", size)
                .put("mean_km", mean)
                .put("nearest_km", e.nearest() / 1e3)
                .put("farthest_km", e.farthest() / 1e3)
                .put("minimumAltitude_km", e.altitude() / 1e3)
                .put("spread_m", orbit.spread())
                .put("outcome", end)
                .put("position_km", s.position().scalarMultiply(1e-3).toArray())
                .put("velocity_km_s", s.velocity().scalarMultiply(1e-3).toArray())
                .input("system", system)
                .input("model", "ephemeris")
                .input("amplitude", request.amplitude())
                .input("outOfPlane", request.outOfPlane())
                .assumption(
                        "embedded ephemeris; Mars to degree 12, Phobos and Deimos homogeneous to degree 16, Sun, Earth-Moon, Jupiter; no sunlight")
                .assumption(
                        "axes: x from Mars to the moon, z along its orbital angular momentum; position and velocity about Mars, ICRF")
                .assumption("altitude over the moon's triaxial ellipsoid");
    }

    private String kind() {
        if (orbit.outcome() instanceof Outcome.Impact) {
            return "impact";
        }
        return orbit.outcome() instanceof Outcome.Escape ? "escape" : "kept";
    }

    private static String epoch(double tdb) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.TDB, 3);
    }

    void print(PrintWriter out) {
        EphemerisQuasiSatellite.Extents e = orbit.extents();
        out.println(system + ", quasi-satellite orbit in the ephemeris model from " + epoch(request.tdb()) + " TDB");
        out.println("  x crossings      " + span(e.x(), e.leastX(), e.mostX()));
        out.println("  y crossings      " + span(e.y(), e.leastY(), e.mostY()));
        out.println("  out of plane     " + Numbers.fixed(e.z() / 1e3, 3) + " km");
        out.println("  distance         " + Numbers.fixed(e.nearest() / 1e3, 3) + " to "
                + Numbers.fixed(e.farthest() / 1e3, 3) + " km");
        out.println("  lowest altitude  " + Numbers.fixed(e.altitude() / 1e3, 3) + " km");
        out.println("  period           " + Numbers.fixed(e.period() / 3600, 4) + " h");
        out.println("  after            " + Numbers.fixed((orbit.outcome().tdb() - request.tdb()) / DAY, 2) + " d "
                + kind());
    }

    private static String span(double mean, double least, double most) {
        return Numbers.fixed(mean / 1e3, 3) + " km (" + Numbers.fixed(least / 1e3, 3) + " to "
                + Numbers.fixed(most / 1e3, 3) + ")";
    }

    /** The path about Mars, sample by sample. */
    void path(Path file) {
        StringBuilder text = new StringBuilder("tdb_s,x_m,y_m,z_m,vx_m_s,vy_m_s,vz_m_s\n");
        Samples samples = orbit.path();
        for (int i = 0; i < samples.size(); i++) {
            text.append(Numbers.shortest(samples.tdb(i)));
            for (int k = 0; k < 6; k++) {
                text.append(',').append(Numbers.shortest(samples.component(i, k)));
            }
            text.append('\n');
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput("--csv", file.toString(), "a file that can be written");
        }
    }
}
