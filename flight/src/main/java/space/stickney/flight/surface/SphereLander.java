package space.stickney.flight.surface;

import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;

/**
 * A lander as a ball: what touches is its point nearest to the ground.
 *
 * @param radius m
 * @param mass kg; cancels in the bounces
 * @param inertiaFactor moment of inertia over mass times radius squared: 0.4 homogeneous, 2/3 a shell
 */
public record SphereLander(double radius, double mass, double inertiaFactor) {
    public SphereLander {
        if (!(radius >= 0) || !(mass > 0) || !(inertiaFactor > 0 && inertiaFactor <= 1)) {
            throw new BadInput(
                    "lander",
                    "radius " + text(radius) + " m, mass " + text(mass) + " kg, inertia factor " + text(inertiaFactor),
                    "a radius from 0, a positive mass, an inertia factor up to 1");
        }
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : "no number";
    }

    /** The size of IDEFIX, 25 kg (DLR 2024); radius that of a ball of its folded box of about 0.5 m, assumed. */
    public static SphereLander rover() {
        return new SphereLander(0.3, 25, 0.4);
    }
}
