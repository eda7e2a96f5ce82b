/**
 * What a gamma-ray and neutron spectrometer records: the forward model, from a flown path and the true grounds to files of counts.
 * It sees the truth; retrievals see its files.
 */
@NullMarked
package space.stickney.science.gamma.observe;

import org.jspecify.annotations.NullMarked;
