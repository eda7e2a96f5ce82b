package space.stickney.science.gamma.observe;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.CosineBins;
import space.stickney.flight.geometry.CosineHistogram;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.geometry.HorizonMap;
import space.stickney.flight.geometry.PlanetDisc;
import space.stickney.flight.geometry.SkyOpenness;
import space.stickney.flight.landing.TurningAxes;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;
import space.stickney.science.gamma.GammaAccumulation;

/** The target and its planet as the spacecraft sees them: solid angles by emission cosine along a path. */
public final class Surroundings {
    /** Accumulations that one thread takes at a time. */
    private static final int CHUNK = 16;

    /** Over so long (s) the planet's place in the target's sky is averaged: ten revolutions of Phobos. */
    private static final double SPAN = 10 * 27554.0;

    private final Body target;
    private final Body planet;
    private final TurningAxes axes;
    private final CosineHistogram ground;
    private final PlanetDisc disc;

    /**
     * Of a moon with the built-in shape.
     *
     * @param target name of the moon
     * @param tdb about when (TDB seconds past J2000)
     */
    public Surroundings(String target, Ephemeris ephemeris, double tdb) {
        this.target = Bodies.standard().find(target);
        this.axes = new TurningAxes(ephemeris, this.target);
        this.planet = Bodies.standard().get(axes.parent());
        if (planet.naif() == Naif.SUN) {
            throw new BadInput("target", this.target.name(), "a moon, such as Phobos");
        }
        Mesh mesh = Shapes.of(this.target, CosineHistogram.DEFAULT_LEVEL);
        HorizonMap horizon = HorizonMap.of(mesh);
        double[] openness = SkyOpenness.of(horizon, this.target, ephemeris, tdb, tdb + SPAN);
        this.ground = new CosineHistogram(horizon, openness, CosineBins.BINS);
        this.disc = new PlanetDisc(horizon.tree(), planet.meanRadius(), CosineBins.BINS);
    }

    public Body target() {
        return target;
    }

    public Body planet() {
        return planet;
    }

    /** Mean geometry of each accumulation; the work is shared among threads, the result does not depend on how. */
    List<Sight> look(FlownPath path, List<Slot> slots) {
        int chunks = (slots.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> chunk(path.copy(), slots.subList(c * CHUNK, Math.min(slots.size(), (c + 1) * CHUNK))))
                .flatMap(List::stream)
                .toList();
    }

    private List<Sight> chunk(FlownPath path, List<Slot> slots) {
        CosineHistogram own = ground.copy();
        PlanetDisc ownDisc = disc.copy();
        return slots.stream().map(slot -> sight(path, slot, own, ownDisc)).toList();
    }

    private Sight sight(FlownPath path, Slot slot, CosineHistogram own, PlanetDisc ownDisc) {
        int looks = slot.steps().size();
        double[] state = new double[6];
        Sight sum = new Sight(
                slot, 0, new double[CosineBins.BINS], new double[CosineBins.BINS], new double[CosineBins.BINS]);
        double distance = 0;
        for (double tdb : slot.steps()) {
            path.state(target.naif(), tdb, state);
            Vector3D craft = axes.bodyFixed(tdb, new Vector3D(state[0], state[1], state[2]));
            distance += craft.getNorm() / looks;
            if (slot.mode().equals(GammaAccumulation.CRUISE)) {
                continue; // so far out that nothing of either is seen
            }
            own.look(craft.getX(), craft.getY(), craft.getZ());
            own.plain().addTo(sum.decay(), 0, 1.0 / looks);
            own.weighted().addTo(sum.openness(), 0, 1.0 / looks);
            ownDisc.look(craft.toArray(), axes.direction(planet.naif(), tdb).toArray());
            ownDisc.free().addTo(sum.planet(), 0, 1.0 / looks);
        }
        return new Sight(slot, distance, sum.decay(), sum.openness(), sum.planet());
    }

    /**
     * Mean geometry of an accumulation: solid angles (sr) by emission cosine.
     *
     * @param slot when
     * @param distance from the target's centre (m)
     * @param decay of the target
     * @param openness of the target, weighted with the share of cosmic rays that each facet gets
     * @param planet what the target hides left out
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sight(Slot slot, double distance, double[] decay, double[] openness, double[] planet) {
        double solidAngle() {
            return sum(decay);
        }

        double planetSolidAngle() {
            return sum(planet);
        }

        private static double sum(double[] bins) {
            double sum = 0;
            for (double w : bins) {
                sum += w;
            }
            return sum;
        }
    }
}
