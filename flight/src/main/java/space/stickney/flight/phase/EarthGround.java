package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.time.Scales;
import space.stickney.flight.time.Tdb;

/**
 * Places on the Earth: WGS84 in the terrestrial frame of the IERS Conventions 2010, without Earth orientation parameters
 * (UT1 = UTC, no polar motion: under 0.9 s of rotation, 420 m at the equator). The IAU report's own rotation of the Earth
 * is a low-precision one and would be kilometres off.
 */
final class EarthGround {
    private final OneAxisEllipsoid ellipsoid;

    EarthGround() {
        Scales.standard(); // Orekit knows UTC once the built-in leap seconds are registered
        Frame terrestrial = FramesFactory.getITRF(IERSConventions.IERS_2010, true);
        ellipsoid = new OneAxisEllipsoid(
                Constants.WGS84_EARTH_EQUATORIAL_RADIUS, Constants.WGS84_EARTH_FLATTENING, terrestrial);
    }

    /** Geodetic coordinates of a state about the Earth. */
    GeodeticPoint below(FlightState s) {
        return ellipsoid.transform(s.position(), FramesFactory.getGCRF(), Tdb.date(s.tdb()));
    }

    /** A point from the centre (m), terrestrial axes. */
    Vector3D point(double latitude, double longitude, double altitude) {
        return ellipsoid.transform(new GeodeticPoint(latitude, longitude, altitude));
    }

    /** The pole, ICRF axes. */
    Vector3D pole(double tdb) {
        return FramesFactory.getGCRF()
                .getStaticTransformTo(ellipsoid.getBodyFrame(), Tdb.date(tdb))
                .getInverse()
                .transformVector(Vector3D.PLUS_K);
    }

    /** East longitude (rad) over which a direction of ICRF axes stands. */
    double longitude(Vector3D direction, double tdb) {
        return FramesFactory.getGCRF()
                .getStaticTransformTo(ellipsoid.getBodyFrame(), Tdb.date(tdb))
                .transformVector(direction)
                .getAlpha();
    }
}
