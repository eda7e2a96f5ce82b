package space.stickney.flight.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;

/** Closed forms on spheres (the Sun's radii are equal), and mesh against ellipsoid. */
class FootprintTest {
    private static final double DEG = FastMath.PI / 180;
    private static final Body SUN = Bodies.standard().get(Naif.SUN);
    private static final Body PHOBOS = Bodies.standard().get(Naif.PHOBOS);

    private static Aim nadir(Body body, Surface surface, double distance, double off) {
        Vector3D observer = new Vector3D(0.4, 0.3).scalarMultiply(distance);
        Rotation toCenter = new Rotation(observer.negate(), Vector3D.PLUS_K, Vector3D.PLUS_K, Vector3D.PLUS_J);
        Rotation turn = new Rotation(Vector3D.PLUS_I, off, RotationConvention.VECTOR_OPERATOR);
        BodyView view = new BodyView(0, 0, observer, observer.scalarMultiply(1e4), Rotation.IDENTITY);
        assertThat(body.radiusA()).isLessThan(distance);
        return new Aim(view, surface, turn.compose(toCenter, RotationConvention.VECTOR_OPERATOR));
    }

    /** A cone about the nadir of a sphere: a cap whose angle follows from the law of sines. */
    @Test
    void capOfASphere() {
        double radius = SUN.radiusA();
        double distance = 3 * radius;
        double half = 12 * DEG;
        Aim aim = nadir(SUN, new EllipsoidSurface(SUN), distance, 0);
        Footprint print = Footprint.of(FieldOfView.circular(2 * half), aim).orElseThrow();
        double cap = FastMath.asin(distance / radius * FastMath.sin(half)) - half;
        assertThat(print.offLimb()).isFalse();
        assertThat(print.share()).isEqualTo(1);
        assertThat(print.lit()).isEqualTo(1);
        assertThat(print.outline()).hasSize(72);
        for (Spot spot : print.outline()) {
            assertThat(Vector3D.angle(spot.position(), aim.view().observer())).isCloseTo(cap, within(1e-12));
        }
        double area = 2 * FastMath.PI * radius * radius * (1 - FastMath.cos(cap));
        // 4096 rays: the edge of the field is cut into squares
        assertThat(print.area() / area).isCloseTo(1, within(5e-3));
        assertThat(print.nearest()).isCloseTo(2 * radius, within(1e-3 * radius));
    }

    /** The whole disc: the limb stands where the line of sight is a tangent, and the field is covered by the disc's share. */
    @Test
    void wholeDiscOfASphere() {
        double radius = SUN.radiusA();
        double distance = 3 * radius;
        double half = 40 * DEG;
        Aim aim = nadir(SUN, new EllipsoidSurface(SUN), distance, 7 * DEG);
        FieldOfView field = FieldOfView.circular(2 * half);
        Footprint print = Footprint.of(field, aim).orElseThrow();
        double disc = FastMath.asin(1 / 3.0);
        double share = (1 - FastMath.cos(disc)) / (1 - FastMath.cos(half));
        assertThat(print.offLimb()).isTrue();
        assertThat(print.share()).isCloseTo(share, within(3e-3));
        assertThat(FieldShare.of(field, aim)).isCloseTo(share, within(1.5e-3));
        for (Spot spot : print.outline()) {
            assertThat(Vector3D.angle(spot.position(), aim.view().observer()))
                    .isCloseTo(FastMath.PI / 2 - disc, within(1e-5));
        }
        double area = 2 * FastMath.PI * radius * radius * (1 - 1 / 3.0);
        assertThat(print.area() / area).isCloseTo(1, within(1e-2));
    }

    /** Half of the field beyond the limb: the outline runs along the field's edge and along the limb. */
    @Test
    void fieldOnTheLimb() {
        double radius = SUN.radiusA();
        double disc = FastMath.asin(1 / 3.0);
        Aim aim = nadir(SUN, new EllipsoidSurface(SUN), 3 * radius, disc);
        FieldOfView field = FieldOfView.rectangular(4 * DEG, 4 * DEG);
        Footprint print = Footprint.of(field, aim).orElseThrow();
        assertThat(print.offLimb()).isTrue();
        assertThat(print.share()).isBetween(0.45, 0.5);
        double farthest = 0;
        for (Spot spot : print.outline()) {
            Vector3D d = aim.direction(spot.position());
            // no point outside the field by more than the last halving, none beyond the limb
            assertThat(Math.max(Math.abs(d.getX()), Math.abs(d.getY())) / d.getZ())
                    .isLessThan(FastMath.tan(2 * DEG) + 1e-9);
            farthest = Math.max(
                    farthest, Vector3D.angle(spot.position(), aim.view().observer()));
        }
        assertThat(farthest).isCloseTo(FastMath.PI / 2 - disc, within(1e-5));
    }

    /** A slit across the nadir: long and narrow, area length by width. */
    @Test
    void slit() {
        double radius = SUN.radiusA();
        double distance = 1.01 * radius;
        Aim aim = nadir(SUN, new EllipsoidSurface(SUN), distance, 0);
        Footprint print =
                Footprint.of(FieldOfView.slit(2 * DEG, 0.02 * DEG), aim).orElseThrow();
        double height = distance - radius;
        assertThat(print.area() / (2 * height * FastMath.tan(1 * DEG) * 2 * height * FastMath.tan(0.01 * DEG)))
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void nothingInTheField() {
        Aim away = nadir(SUN, new EllipsoidSurface(SUN), 3 * SUN.radiusA(), 90 * DEG);
        FieldOfView field = FieldOfView.circular(10 * DEG);
        assertThat(Footprint.of(field, away)).isEmpty();
        assertThat(FieldShare.of(field, away)).isZero();
        assertThat(FieldShare.sees(field, away)).isFalse();
        Aim edge = nadir(SUN, new EllipsoidSurface(SUN), 3 * SUN.radiusA(), 5 * DEG + FastMath.asin(1 / 3.0) - 1e-4);
        assertThat(FieldShare.sees(field, edge)).isTrue();
    }

    /** The same from a mesh of the same ellipsoid: 81,920 facets lie at most 9 m below it. */
    @Test
    void meshAgainstEllipsoid() {
        EllipsoidSurface smooth = new EllipsoidSurface(PHOBOS);
        MeshSurface mesh = new MeshSurface(new MeshTree(Icosphere.ellipsoid("Phobos", "test", 6, 13e3, 11.4e3, 9.1e3)));
        FieldOfView field = FieldOfView.circular(20 * DEG);
        Aim one = nadir(PHOBOS, smooth, 30e3, 3 * DEG);
        Aim two = nadir(PHOBOS, mesh, 30e3, 3 * DEG);
        Footprint a = Footprint.of(field, one).orElseThrow();
        Footprint b = Footprint.of(field, two).orElseThrow();
        assertThat(b.area() / a.area()).isCloseTo(1, within(2e-3));
        for (int i = 0; i < a.outline().size(); i++) {
            assertThat(a.outline().get(i).position().distance(b.outline().get(i).position()))
                    .isLessThan(60);
        }
        Vector3D observer = one.view().observer();
        assertThat(smooth.nearest(observer)
                        .position()
                        .distance(mesh.nearest(observer).position()))
                .isLessThan(200);
        assertThat(mesh.nearest(observer).position().distance(observer))
                .isCloseTo(smooth.nearest(observer).position().distance(observer), within(9.0));
        assertThat(smooth.facets().facetCount()).isEqualTo(20480);
        assertThat(Shapes.DEFAULT_LEVEL).isEqualTo(5);
    }

    /** The nearest point is where the normal points at the observer, and an intercept lies on the ray and on the surface. */
    @Test
    void pointsOnTheEllipsoid() {
        EllipsoidSurface surface = new EllipsoidSurface(PHOBOS);
        for (double lon = -3; lon < 3; lon += 0.37) {
            for (double lat = -1.5; lat <= 1.5; lat += 0.25) {
                for (double distance : new double[] {13.01e3, 20e3, 1e6, 2.4e11}) {
                    Vector3D place = new Vector3D(lon, lat).scalarMultiply(distance);
                    Spot near = surface.nearest(place);
                    assertThat(Vector3D.angle(near.normal(), place.subtract(near.position())))
                            .isLessThan(1e-9 + 1e-5 / place.distance(near.position()));
                    Vector3D p = surface.intercept(place, place.negate())
                            .orElseThrow()
                            .position();
                    assertThat(p.crossProduct(place).getNorm() / (p.getNorm() * distance))
                            .isLessThan(1e-8);
                    assertThat(p.distance(surface.at(lon, lat).orElseThrow().position()))
                            .isLessThan(1e-4);
                }
            }
        }
        assertThat(surface.intercept(new Vector3D(30e3, 0, 0), Vector3D.PLUS_I)).isEmpty();
    }
}
