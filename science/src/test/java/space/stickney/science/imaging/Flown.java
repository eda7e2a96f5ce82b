package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.progress.Progress;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.time.Epochs;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.Truth;

/** Paths and cameras for the tests. */
final class Flown {
    static final double START = 913_000_000;

    private Flown() {}

    static Sourced number(double value) {
        return new Sourced(value, Double.toString(value), Provenance.ASSUMED, Optional.of("test"));
    }

    /** A path about a body, sampled every 10 minutes: positions (m, ICRF) by the seconds since {@link #START}. */
    static FlightRecord record(int body, double seconds, DoubleFunction<Vector3D> at, Map<String, Object> facts) {
        Samples samples = new Samples(body);
        double step = 600;
        for (double t = 0; t <= seconds; t += step) {
            Vector3D p = at.apply(t);
            Vector3D v = at.apply(t + 1).subtract(at.apply(t - 1)).scalarMultiply(0.5);
            samples.add(START + t, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
        }
        List<Leg> legs = List.of(new Leg("orbit", "coast", samples));
        return new FlightRecord(legs, List.of(), List.of(), facts, List.of(), 1, 1, List.of(), List.of());
    }

    static FlownPath path(FlightRecord record) {
        return new FlownPath(record.legs(), EmbeddedEphemeris.get());
    }

    static Observing observing(FlightRecord record, int body, Path folder) throws IOException {
        Files.createDirectories(folder);
        FlownPath path = path(record);
        return new Observing(
                folder.getFileName().toString(),
                path,
                record,
                List.of(new Observing.Pass("whole flight", body, path.start(), path.end())),
                new Truth(Map.of()),
                new RandomStreams(7),
                Epochs.standard().parse("test", "2026-11-01T00:00:00"),
                folder,
                Progress.SILENT);
    }

    /** A camera of 20 by 20 degrees with pixels of 0.1 mrad, without errors, that counts everything lit. */
    static CameraConfiguration camera(List<CameraConfiguration.Activity> activities) {
        return camera(3527, 1e-4, 0, 0, activities);
    }

    static CameraConfiguration camera(
            int pixels, double angle, double pointing, double lost, List<CameraConfiguration.Activity> activities) {
        return new CameraConfiguration(
                Optional.empty(),
                pixels,
                pixels,
                number(angle),
                number(0.01),
                1,
                number(12),
                number(0.5),
                number(1e-3),
                number(pointing),
                number(0),
                number(lost),
                new CameraConfiguration.Limits(number(0), number(1.4), number(1.3), number(3)),
                number(5),
                number(0.3),
                activities);
    }

    static CameraConfiguration.Activity activity(
            String body,
            CameraConfiguration.Purpose purpose,
            CameraConfiguration.Aim aim,
            double farthest,
            double every) {
        return new CameraConfiguration.Activity(
                purpose.name() + " " + body, body, purpose, aim, 0, farthest, number(every));
    }
}
