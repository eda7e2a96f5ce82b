package space.stickney.flight.dynamics;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.forces.radiation.IsotropicRadiationSingleCoefficient;
import org.orekit.forces.radiation.SolarRadiationPressure;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.utils.ExtendedPositionProvider;

/**
 * Orekit's radiation pressure behind several bodies: the product of what each leaves of the Sun.
 *
 * <p>Orekit 13.1 itself subtracts, for several occulting bodies, the overlap of their discs whether or not the Sun stands
 * behind it, in units of the Sun's disc. That serves the Earth and the Moon, but from beside Phobos the discs of Phobos and
 * Mars are a hundred times wider than the Sun, and the lit fraction comes out as minus 10,000 (seen in {@code
 * AttractionTest}).
 */
final class ShadedSunlight extends SolarRadiationPressure {
    private final List<SolarRadiationPressure> others;

    ShadedSunlight(
            double distance,
            double pressure,
            ExtendedPositionProvider sun,
            List<OneAxisEllipsoid> bodies,
            Attraction.Sail sail) {
        super(
                distance,
                pressure,
                sun,
                bodies.get(0),
                new IsotropicRadiationSingleCoefficient(sail.area(), sail.coefficient()));
        this.others = bodies.stream()
                .skip(1)
                .map(body -> new SolarRadiationPressure(
                        distance,
                        pressure,
                        sun,
                        body,
                        new IsotropicRadiationSingleCoefficient(sail.area(), sail.coefficient())))
                .toList();
    }

    @Override
    public Vector3D acceleration(SpacecraftState state, double[] parameters) {
        double lit = 1;
        for (SolarRadiationPressure other : others) {
            lit *= other.getLightingRatio(state);
        }
        return super.acceleration(state, parameters).scalarMultiply(lit);
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> acceleration(
            FieldSpacecraftState<T> state, T[] parameters) {
        FieldVector3D<T> push = super.acceleration(state, parameters);
        for (SolarRadiationPressure other : others) {
            push = push.scalarMultiply(other.getLightingRatio(state));
        }
        return push;
    }

    @Override
    public Stream<EventDetector> getEventDetectors() {
        return Stream.concat(
                super.getEventDetectors(), others.stream().flatMap(SolarRadiationPressure::getEventDetectors));
    }
}
