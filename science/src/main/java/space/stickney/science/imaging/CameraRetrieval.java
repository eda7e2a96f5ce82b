package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import space.stickney.science.instrument.Finding;

/** Learns from the log of images and the files beside it, and from nothing else: what is known of each body. */
final class CameraRetrieval {
    private final Calibration calibration;
    private final List<Shot> log;
    private final Path products;
    private final String name;
    private final Map<String, Surface> surfaces = new TreeMap<>();

    CameraRetrieval(Path observations, Path products) throws IOException {
        this.calibration = Calibration.read(observations);
        this.log = ImageLog.read(observations);
        this.products = products;
        this.name = observations.getFileName().toString();
    }

    List<Finding> findings() throws IOException {
        List<Finding> all = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Calibration.Series series : calibration.series().values()) {
            if (done.add(series.body() + series.purpose())) {
                switch (series.purpose()) {
                    case MAP -> all.addAll(map(series.body()));
                    case FLYBY -> all.addAll(flybys(series.body()));
                    case SITES -> all.addAll(sites(series.body()));
                }
            }
        }
        return all;
    }

    private List<Finding> map(String body) throws IOException {
        List<Shot> shots = shots(body, CameraConfiguration.Purpose.MAP);
        Surface surface = surface(body);
        Views views = views(surface, shots, calibration.optics());
        Unknowns unknowns = new Unknowns(calibration, shots, true);
        double wanted = calibration.value("map-resolution");
        double share = calibration.value("map-share");
        Unknowns.Metric covered =
                (a, k, i) -> SurfaceMap.of(surface, views, a, k, i).fraction(wanted);
        Unknowns.Metric reached =
                (a, k, i) -> SurfaceMap.of(surface, views, a, k, i).over(share);
        IntPredicate here = unknowns.arrived();
        String file = CoverageProduct.write(products, name, surface, views, shots, calibration.angles(), here);
        Finding.Evidence evidence = evidence(
                file,
                shots.size(),
                List.of(
                        shots.size() + " images of " + body + " laid on " + surface.count + " facets",
                        "visible, lit and free of shadows by the horizon of each facet, within the limits",
                        "best views of each facet, until its area is full"));
        return List.of(
                unknowns.finding("global-map", "%", covered, evidence),
                unknowns.finding("global-map-resolution", "m", reached, evidence));
    }

    private List<Finding> flybys(String body) throws IOException {
        List<Shot> shots = shots(body, CameraConfiguration.Purpose.FLYBY);
        Surface surface = surface(body);
        Views views = views(surface, shots, calibration.optics());
        return new Flybys(body, surface, views, shots, calibration).findings(products, name, this::evidence);
    }

    private List<Finding> sites(String body) throws IOException {
        List<Shot> shots = log.stream().filter(s -> s.body().equals(body)).toList();
        return new SiteViews(surface(body), shots, calibration).findings(products, name, this::evidence);
    }

    private Surface surface(String body) {
        return surfaces.computeIfAbsent(body, Surface::of);
    }

    private List<Shot> shots(String body, CameraConfiguration.Purpose purpose) {
        return log.stream()
                .filter(s -> s.body().equals(body) && calibration.isFor(s.activity(), purpose))
                .toList();
    }

    static Views views(Surface surface, List<Shot> shots, Optics optics) {
        Views.Collector collector = new Views.Collector();
        Projection projection = new Projection(surface, optics);
        for (int i = 0; i < shots.size(); i++) {
            collector.image(i);
            projection.of(shots.get(i), collector);
        }
        return collector.views(surface.count);
    }

    /** Makes the evidence of a finding. */
    interface Evidencing {
        Finding.Evidence of(String product, int images, List<String> chain);
    }

    private Finding.Evidence evidence(String product, int images, List<String> chain) {
        return new Finding.Evidence(
                product, chain, calibration.assumptions(), Optional.of(images * calibration.bits()));
    }
}
