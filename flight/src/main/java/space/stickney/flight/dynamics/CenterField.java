package space.stickney.flight.dynamics;

import java.util.Optional;
import space.stickney.flight.orekit.SolarSystem;

/** TEMP. */
public record CenterField() {
    interface Prov { double gm(); org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider provider(); }
    static Optional<CenterField> embedded(SolarSystem system, int center) {
        return Optional.empty();
    }
    Prov field() { throw new IllegalStateException(); }
    void add(double tdb, double x, double y, double z, double[] sum) {}
}
