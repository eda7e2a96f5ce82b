/**
 * Gravity fields in spherical harmonics: built in (small), read from files (SHA, ICGEM), handed to Orekit, and evaluated
 * without allocation. With colatitude theta, longitude lambda and fully normalised functions the potential is
 * {@code U = GM/r (1 + sum_n (R/r)^n sum_m Pnm(cos theta) (Cnm cos m lambda + Snm sin m lambda))}, positive outwards of
 * the sphere that encloses the body; inside it the series diverges.
 *
 * <p>Literature: Kaula 1966, Theory of satellite geodesy; Montenbruck and Gill 2000, Satellite orbits, section 3.2;
 * Holmes and Featherstone 2002, J. Geodesy 76, 279; Konopliv et al. 2016, Icarus 274, 253 (Mars).
 */
@NullMarked
package space.stickney.flight.gravity;

import org.jspecify.annotations.NullMarked;
