package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.flight.geometry.FieldOfView;

/**
 * What a camera sees at once, by its design: columns along x, rows along y, boresight +z.
 *
 * @param field of view
 * @param pixelAngle at the middle of the field (rad)
 */
public record CameraField(FieldOfView field, double pixelAngle) {
    /** By a configuration. */
    public static CameraField of(CameraConfiguration c) {
        return of(new Optics(c.pixelAngle().value(), c.columns(), c.rows()));
    }

    /**
     * By the files that a camera left.
     *
     * @param observations folder of an instrument: "observations/name" of a run
     * @return empty if the instrument is no camera
     */
    public static Optional<CameraField> read(Path observations) throws IOException {
        return Files.isRegularFile(observations.resolve(CameraFiles.CAMERA))
                ? Optional.of(of(Calibration.read(observations).optics()))
                : Optional.empty();
    }

    private static CameraField of(Optics o) {
        double width = 2 * FastMath.atan(o.halfWidth());
        double height = 2 * FastMath.atan(o.halfHeight());
        return new CameraField(FieldOfView.rectangular(width, height), o.pixel());
    }
}
