package space.stickney.science.imaging;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * An image as the log has it. Body-fixed axes of the body looked at.
 *
 * @param tdb middle of the exposure (TDB seconds past J2000)
 * @param activity for which it was taken
 * @param body looked at
 * @param position of the camera (m)
 * @param sun unit vector from the body's centre to the Sun
 * @param boresight unit vector
 * @param along unit vector along the columns, perpendicular to the boresight
 * @param smear of the picture during the exposure (pixels)
 * @param arrived on the ground
 */
record Shot(
        double tdb,
        String activity,
        String body,
        Vector3D position,
        Vector3D sun,
        Vector3D boresight,
        Vector3D along,
        double smear,
        boolean arrived) {}
