package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.surface.FrozenSetting;
import space.stickney.flight.surface.SurfaceGravity;
import space.stickney.flight.surface.SurfaceMotion;

/** Grounds for tests: an ellipsoid with the axes of the reference table, a point mass, the mean synchronous tide. */
final class Ground {
    static final Body PHOBOS = Bodies.standard().get(Naif.PHOBOS);

    /** 1.060e16 kg (Paetzold 2014) times CODATA's constant (m3/s2). */
    static final double GM = 1.060e16 * 6.67430e-11;

    static final MeshTree TREE = new MeshTree(Icosphere.ellipsoid("ellipsoid", "test", 5, 12950, 11300, 9160));
    static final NearField FIELD =
            new NearField(new SurfaceMotion(SurfaceGravity.pointMass(GM), FrozenSetting.of(PHOBOS, true)), 0);

    /** An epoch of the ephemeris; the motion does not depend on it. */
    static final double TDB = 8.8e8;

    private Ground() {}

    static TurningAxes axes() {
        return new TurningAxes(EmbeddedEphemeris.get(), PHOBOS);
    }

    /** A plan with this profile above a site, without errors. */
    static GuidedFlight plan(Site site, boolean land, double corridor, double acceleration, Profile.Piece... pieces) {
        return new GuidedFlight(
                TREE,
                FIELD,
                site,
                0,
                new Profile(java.util.List.of(pieces)),
                land,
                acceleration,
                corridor,
                Errors.NONE);
    }

    static double[] rest(Vector3D at) {
        return new double[] {at.getX(), at.getY(), at.getZ(), 0, 0, 0};
    }
}
