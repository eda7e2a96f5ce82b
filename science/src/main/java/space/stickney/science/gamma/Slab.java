package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/** Integrals over the emission cosine c of {@code 1/(1 + s c)}, the escape from a depth profile exp(-s mu x). */
final class Slab {
    private static final double SMALL = 1e-3;

    private Slab() {}

    /** Integral of dc/(1 + s c) from 0 to 1: ln(1 + s)/s; 1 for s = 0. */
    static double fluxIntegral(double s) {
        return s < SMALL ? 1 - s / 2 + s * s / 3 - s * s * s / 4 : FastMath.log1p(s) / s;
    }

    /** Integral of c dc/(1 + s c) from 0 to 1: (1 - ln(1 + s)/s)/s; 1/2 for s = 0. */
    static double currentIntegral(double s) {
        return s < SMALL ? 0.5 - s / 3 + s * s / 4 - s * s * s / 5 : (1 - FastMath.log1p(s) / s) / s;
    }
}
