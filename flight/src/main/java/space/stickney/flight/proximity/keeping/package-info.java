/**
 * Station-keeping of quasi-satellite orbits in the real setting, as a Monte Carlo.
 *
 * <p>The motion beside a moon is integrated relative to the moon along ICRF axes, x'' = a(R + x) - R'', with R the moon of
 * the ephemeris: planet (point, J2, the rest of its field and all third bodies to first order in x), the moon's own field,
 * sunlight. The steps are fixed, so that everything which depends on time alone is tabulated once and shared by all runs
 * ({@link space.stickney.flight.proximity.keeping.MoonSurroundings}); what is left costs a fraction of a microsecond
 * ({@link space.stickney.flight.proximity.keeping.MoonPath}). Orekit's models are the reference of a test.
 *
 * <p>A run follows one spacecraft for a month: injected off the reference, measured with errors, pushed back with errors
 * ({@link space.stickney.flight.proximity.keeping.KeepingRun}). Validity: moons of Mars within the embedded ephemeris; the
 * series of the moon's field holds outside its Brillouin sphere. Literature: Dormand, El-Mikkawy and Prince 1987
 * (Nystroem form), Hairer, Norsett and Wanner 1993 (II.5, II.14), Wilson 1927.
 */
@NullMarked
package space.stickney.flight.proximity.keeping;

import org.jspecify.annotations.NullMarked;
