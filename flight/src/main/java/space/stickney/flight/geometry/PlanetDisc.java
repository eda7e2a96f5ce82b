package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.NearestPoint;
import space.stickney.flight.shapes.RayHit;

/**
 * The disc of a planet as a spacecraft near one of its moons sees it: solid angle by the cosine of the emission angle on the
 * planet's surface, as a whole and without the part that the moon hides. The planet is a sphere (Mars: its flattening changes the
 * solid angle by up to 0.6 %); the rings of equal cosine are exact, the part hidden is sampled with {@value #SECTORS} directions in each
 * ring by rays at the moon's shape: an edge is found to about 1 % of the disc.
 *
 * <p>Keeps scratch space and its last answer: one for each thread, see {@link #copy}.
 */
public final class PlanetDisc {
    private static final int SECTORS = 48;

    private final MeshTree near;
    private final double planetRadius;
    private final double outer;
    private final double inner;
    private final CosineBins whole;
    private final CosineBins free;
    private final RayHit hit = new RayHit();
    private final double[] way = new double[3];
    private final double[] cosines = new double[SECTORS];
    private final double[] sines = new double[SECTORS];

    /**
     * Of a planet.
     *
     * @param near shape of the moon, origin inside
     * @param planetRadius m
     * @param bins number of cosine bins
     */
    public PlanetDisc(MeshTree near, double planetRadius, int bins) {
        this(near, planetRadius, near.mesh().largestRadius(), smallest(near), bins);
    }

    private PlanetDisc(MeshTree near, double planetRadius, double outer, double inner, int bins) {
        this.near = near;
        this.planetRadius = planetRadius;
        this.outer = outer;
        this.inner = inner;
        this.whole = new CosineBins(bins);
        this.free = new CosineBins(bins);
        for (int k = 0; k < SECTORS; k++) {
            double a = 2 * FastMath.PI * (k + 0.5) / SECTORS;
            cosines[k] = FastMath.cos(a);
            sines[k] = FastMath.sin(a);
        }
    }

    /** One for another thread. */
    public PlanetDisc copy() {
        return new PlanetDisc(near, planetRadius, outer, inner, whole.count());
    }

    /**
     * Looks at the planet.
     *
     * @param craft position of the spacecraft (m, axes fixed to the moon)
     * @param planet position of the planet's centre, same axes
     * @throws IllegalArgumentException inside the planet
     */
    public void look(double[] craft, double[] planet) {
        whole.clear();
        free.clear();
        double ax = planet[0] - craft[0];
        double ay = planet[1] - craft[1];
        double az = planet[2] - craft[2];
        double distance = Math.sqrt(ax * ax + ay * ay + az * az);
        if (!(distance > planetRadius)) {
            throw new IllegalArgumentException("inside the planet: " + distance + " m from its centre");
        }
        double[] frame = frame(ax / distance, ay / distance, az / distance);
        double moon = Math.sqrt(craft[0] * craft[0] + craft[1] * craft[1] + craft[2] * craft[2]);
        int bins = whole.count();
        for (int b = 0; b < bins; b++) {
            double cosine = CosineBins.middle(b, bins);
            double rim = CosineBins.offNadirCosine(planetRadius, distance, (double) b / bins);
            double core = CosineBins.offNadirCosine(planetRadius, distance, (b + 1.0) / bins);
            double ring = 2 * FastMath.PI * (core - rim);
            whole.add(cosine, ring);
            free.add(cosine, ring * seen(0.5 * (rim + core), frame, craft, moon));
        }
    }

    /** Solid angle of the planet by emission cosine (sr), what the moon hides left out. */
    public CosineBins free() {
        return free;
    }

    /** Solid angle of the planet by emission cosine (sr), as if the moon were not there. */
    public CosineBins whole() {
        return whole;
    }

    /** Share of the disc's solid angle that the moon hides, 0 to 1. */
    public double hidden() {
        return 1 - free.total() / whole.total();
    }

    /** Share of a ring at an angle (its cosine) off the planet's centre that the moon leaves free. */
    private double seen(double cosine, double[] f, double[] craft, double moon) {
        double sine = Math.sqrt(1 - cosine * cosine);
        int count = 0;
        for (int k = 0; k < SECTORS; k++) {
            for (int i = 0; i < 3; i++) {
                way[i] = cosine * f[i] + sine * (cosines[k] * f[3 + i] + sines[k] * f[6 + i]);
            }
            if (!blocked(craft, moon)) {
                count++;
            }
        }
        return (double) count / SECTORS;
    }

    /** Spheres about and inside the moon settle most directions without a ray. */
    private boolean blocked(double[] craft, double moon) {
        double along = -(way[0] * craft[0] + way[1] * craft[1] + way[2] * craft[2]);
        double missSquared = moon * moon - along * along;
        if (moon > outer && (along <= 0 || missSquared >= outer * outer)) {
            return false;
        }
        if (along > 0 && missSquared < inner * inner) {
            return true;
        }
        return near.blocked(craft, way, 0, Double.POSITIVE_INFINITY, hit);
    }

    private static double[] frame(double x, double y, double z) {
        // a perpendicular that stays well away from zero
        double px = Math.abs(z) < 0.9 ? -y : 0;
        double py = Math.abs(z) < 0.9 ? x : -z;
        double pz = Math.abs(z) < 0.9 ? 0 : y;
        double p = Math.sqrt(px * px + py * py + pz * pz);
        px /= p;
        py /= p;
        pz /= p;
        return new double[] {x, y, z, px, py, pz, y * pz - z * py, z * px - x * pz, x * py - y * px};
    }

    /** Distance of the nearest point of the surface from the origin (m). */
    private static double smallest(MeshTree tree) {
        return 0.999 * Math.abs(tree.signedDistance(new double[3], new NearestPoint()));
    }
}
