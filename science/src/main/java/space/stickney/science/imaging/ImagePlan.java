package space.stickney.science.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.shapes.SurfacePoint;
import space.stickney.science.instrument.Observing;

/**
 * Takes the images of a flight, in the order of time: chooses where to point, draws the errors of pointing and rate and which images
 * never arrive, and logs what was taken. An image that would show no ground within the limits is not taken.
 */
final class ImagePlan {
    private final CameraConfiguration configuration;
    private final Observing observing;
    private final Optics optics;
    private final Angles angles;
    private final List<Site> sites;
    private final int[] looks;
    private final Map<String, Target> targets = new HashMap<>();
    private final ImageLog log = new ImageLog();
    private int taken;

    /** What is kept for each body. */
    private static final class Target {
        final Surface surface;
        final Vantage vantage;
        final Projection projection;
        final MosaicTarget mosaic;
        final List<SurfacePoint> sites = new ArrayList<>();

        Target(String body, Optics optics, Angles angles, Observing observing) {
            surface = Surface.of(body);
            vantage = new Vantage(observing.path(), Bodies.standard().find(body));
            projection = new Projection(surface, optics);
            mosaic = new MosaicTarget(surface, optics, angles);
        }
    }

    ImagePlan(CameraConfiguration configuration, Observing observing, List<Site> sites) {
        this.configuration = configuration;
        this.observing = observing;
        this.sites = sites;
        this.looks = new int[sites.size()];
        optics = new Optics(configuration.pixelAngle().value(), configuration.columns(), configuration.rows());
        angles = Angles.of(configuration.limits());
    }

    /** Takes all images. */
    ImageLog take() {
        for (Opportunities.Chance chance : Opportunities.of(configuration, observing)) {
            CameraConfiguration.Activity activity = configuration.activities().get(chance.activity());
            Target target = targets.computeIfAbsent(activity.body(), this::target);
            target.vantage.at(chance.tdb());
            if (target.vantage.lit()) {
                aim(activity, chance.tdb(), target).ifPresent(d -> expose(activity, chance.tdb(), target, d));
            }
        }
        return log;
    }

    /** Number of images taken. */
    int taken() {
        return taken;
    }

    private Target target(String body) {
        Target target = new Target(body, optics, angles, observing);
        for (Site site : sites) {
            target.sites.add(site.on(target.surface.tree));
        }
        return target;
    }

    /** From the camera to where it is to point (m, body-fixed); empty if nothing is worth an image. */
    private Optional<Vector3D> aim(CameraConfiguration.Activity activity, double tdb, Target target) {
        Vector3D position = target.vantage.position();
        if (activity.purpose() == CameraConfiguration.Purpose.SITES) {
            return site(tdb, target);
        }
        if (activity.aim() == CameraConfiguration.Aim.CENTRE) {
            return Optional.of(position.negate());
        }
        int facet = target.mosaic.choose(position, target.vantage.sun());
        if (facet < 0) {
            return Optional.empty();
        }
        double[] c = target.surface.center;
        return Optional.of(new Vector3D(c[3 * facet], c[3 * facet + 1], c[3 * facet + 2]).subtract(position));
    }

    /** The landing site in sight and in good light that was looked at least often. */
    private Optional<Vector3D> site(double tdb, Target target) {
        int chosen = -1;
        for (int i = 0; i < sites.size(); i++) {
            if (tdb < sites.get(i).before()
                    && (chosen < 0 || looks[i] < looks[chosen])
                    && good(target, target.sites.get(i))) {
                chosen = i;
            }
        }
        if (chosen < 0) {
            return Optional.empty();
        }
        looks[chosen]++;
        return Optional.of(target.sites.get(chosen).position().subtract(target.vantage.position()));
    }

    private boolean good(Target target, SurfacePoint place) {
        Vector3D up = target.vantage.position().subtract(place.position());
        Vector3D sun = target.vantage.sun();
        double i = Vector3D.angle(place.normal(), sun);
        double e = Vector3D.angle(place.normal(), up);
        return i < 1.5
                && e < 1.5
                && angles.hold(i, e, Vector3D.angle(up, sun))
                && target.surface.free(place.facet(), up.getX(), up.getY(), up.getZ())
                && target.surface.free(place.facet(), sun.getX(), sun.getY(), sun.getZ());
    }

    private void expose(CameraConfiguration.Activity activity, double tdb, Target target, Vector3D way) {
        RandomGenerator random = observing.streams().stream(observing.instrument() + " images", taken);
        Vector3D aimed = way.normalize();
        Vector3D along = along(aimed, target.vantage);
        double sigma = configuration.pointing().value();
        Vector3D boresight = aimed.add(new Vector3D(sigma * random.nextGaussian(), along))
                .add(new Vector3D(sigma * random.nextGaussian(), aimed.crossProduct(along)))
                .normalize();
        double shake = configuration.rate().value() * random.nextGaussian();
        double smear = FastMath.hypot(shake, target.vantage.drift(aimed, way.getNorm()))
                * configuration.exposure().value()
                / optics.pixel();
        boolean arrived = random.nextDouble() >= configuration.lost().value();
        Vector3D columns = along.subtract(new Vector3D(along.dotProduct(boresight), boresight))
                .normalize();
        Shot shot = new Shot(
                tdb,
                activity.name(),
                activity.body(),
                target.vantage.position(),
                target.vantage.sun(),
                boresight,
                columns,
                smear,
                arrived);
        Ground ground = new Ground(target, activity.purpose() != CameraConfiguration.Purpose.SITES && arrived);
        target.projection.of(shot, ground);
        if (ground.area > 0 || activity.purpose() == CameraConfiguration.Purpose.SITES) {
            double none = target.vantage.position().getNorm();
            log.add(shot, Math.min(none, ground.finest), ground.area);
            taken++;
        }
    }

    /** The columns lie along the flight over the ground. */
    private static Vector3D along(Vector3D boresight, Vantage vantage) {
        Vector3D v = vantage.velocity();
        Vector3D across = v.subtract(new Vector3D(v.dotProduct(boresight), boresight));
        return across.getNorm() > 1e-9 * v.getNorm() ? across.normalize() : boresight.orthogonal();
    }

    /** Sums up the ground in an image, and tells the mosaic. */
    private final class Ground implements Projection.Seen {
        private final Target target;
        private final boolean noted;
        private double area;
        private double finest = Double.POSITIVE_INFINITY;

        Ground(Target target, boolean noted) {
            this.target = target;
            this.noted = noted;
        }

        @Override
        public void facet(int f, double resolution, double i, double e, double phase, double share) {
            finest = Math.min(finest, resolution);
            if (angles.hold(i, e, phase)) {
                area += share * target.surface.area[f];
                if (noted) {
                    target.mosaic.imaged(f, resolution, share);
                }
            }
        }
    }
}
