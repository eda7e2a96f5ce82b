/**
 * Cameras: which images a flown mission takes, and what they add up to. {@link space.stickney.science.imaging.ImagePlan} takes the
 * images along the path and logs them; {@link space.stickney.science.imaging.CameraRetrieval} lays the logged images on the shape of the
 * body and finds how much of it was imaged how well.
 *
 * <p>Ground resolution of a pixel: a d sqrt(1 + s^2) / sqrt(cos e) with the angle a of a pixel (rad), the distance d (m), the smear s
 * (pixels) and the emission angle e: the side of the square with the area of the pixel's footprint, made longer by smear. Camera:
 * gnomonic, without distortion; a facet is imaged if its centre is, and by the share of it that a footprint smaller than it covers.
 * Geometric: light time and aberration (under 10 m for a camera at a moon) are neglected; no photometry, no detector noise.
 */
@NullMarked
package space.stickney.science.imaging;

import org.jspecify.annotations.NullMarked;
