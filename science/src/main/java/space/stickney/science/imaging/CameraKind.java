package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.progress.Progress;
import space.stickney.flight.geometry.FieldOfView;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.InstrumentKind;
import space.stickney.science.instrument.Observing;

/** A camera: takes images along the flown path, and learns from its log how well each body is known from them. */
public final class CameraKind implements InstrumentKind<CameraConfiguration> {
    @Override
    public String name() {
        return "camera";
    }

    @Override
    public Class<CameraConfiguration> configuration() {
        return CameraConfiguration.class;
    }

    @Override
    public String summary() {
        return "A camera: a map of a body, images of flybys, knowledge of landing sites.";
    }

    @Override
    public List<String> findings(CameraConfiguration configuration) {
        List<String> names = new ArrayList<>();
        for (CameraConfiguration.Activity a : configuration.activities()) {
            String body = a.body().toLowerCase(Locale.ROOT);
            switch (a.purpose()) {
                case MAP -> names.addAll(List.of("global-map", "global-map-resolution"));
                case FLYBY -> names.addAll(List.of(body + "-resolution", body + "-seen"));
                case SITES -> names.addAll(List.of("site-resolution", "site-looks"));
            }
        }
        return names.stream().distinct().toList();
    }

    @Override
    public Optional<FieldOfView> field(CameraConfiguration c) {
        double pixel = c.pixelAngle().value();
        return Optional.of(FieldOfView.rectangular(opening(c.columns(), pixel), opening(c.rows(), pixel)));
    }

    /** Full opening (rad) of so many pixels on a flat detector, each of this angle at the middle of the field. */
    private static double opening(int pixels, double angle) {
        return 2 * FastMath.atan(0.5 * pixels * angle);
    }

    @Override
    public void observe(CameraConfiguration configuration, Observing observing) throws IOException {
        List<Site> sites = Site.of(observing.record());
        CameraFiles.write(observing, configuration, sites);
        new ImagePlan(configuration, observing, sites).take().write(observing.folder());
    }

    @Override
    public List<Finding> retrieve(Path observations, Path products, Progress progress) throws IOException {
        return new CameraRetrieval(observations, products).findings();
    }
}
