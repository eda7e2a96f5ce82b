package space.stickney.flight.landing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;

/**
 * All facets of a shape compared as landing sites over an interval of time: slope and strength of the effective gravity,
 * light, longest night, sight of the Earth, roughness.
 *
 * <p>Light: the Sun's centre must be free of terrain (a ray) and over the facet's plane; of what the planet leaves of its
 * disc the fraction counts. Earth: free of terrain and not behind the planet. Both are sampled at {@value SkyTable#STEPS}
 * steps of a turn and up to 16 turns of the interval: fractions are good to 0.01 besides the seasons within a month.
 * Gravity: the polyhedron with tide and rotation at the middle of the interval.
 */
public final class SiteComparison {
    private final List<SiteScore> scores;
    private final SiteConstraints constraints;
    private final MeshTree tree;

    /**
     * Compares.
     *
     * @param fields whose ground is compared, with the middle of the interval in their span
     * @param axes of the body
     * @param from start (TDB seconds past J2000)
     * @param until end
     */
    public SiteComparison(SiteFields fields, TurningAxes axes, double from, double until, SiteConstraints constraints) {
        this.constraints = constraints;
        this.tree = fields.tree();
        Mesh mesh = tree.mesh();
        Roughness roughness = new Roughness(mesh);
        SkyTable table = new SkyTable(axes, from, until);
        double middle = 0.5 * (from + until);
        NearField[] fieldOf = new NearField[CHUNKS];
        for (int i = 0; i < CHUNKS; i++) {
            fieldOf[i] = fields.full().copy();
        }
        // one field and one set of rays for each chunk: they keep working arrays
        this.scores = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(c -> chunk(c, mesh, fieldOf[c], new SiteSky(axes, tree), table, roughness, middle))
                .flatMap(List::stream)
                .toList();
    }

    private static final int CHUNKS = 64;

    private List<SiteScore> chunk(
            int c, Mesh mesh, NearField field, SiteSky sky, SkyTable table, Roughness roughness, double middle) {
        int n = mesh.facetCount();
        List<SiteScore> found = new ArrayList<>();
        for (int f = (int) ((long) c * n / CHUNKS); f < (int) ((long) (c + 1) * n / CHUNKS); f++) {
            Vector3D at = mesh.center(f);
            Site site = Site.of(at, tree.normal(f), field.gravity(middle, at));
            found.add(score(f, site, sky, table, roughness.of(f)));
        }
        return found;
    }

    private static SiteScore score(int facet, Site site, SiteSky sky, SkyTable table, double roughness) {
        double[] lit = new double[table.size()];
        double light = 0;
        int earth = 0;
        Vector3D at = site.position();
        Vector3D n = site.normal();
        for (int i = 0; i < table.size(); i++) {
            if (table.sun[i].subtract(at).dotProduct(n) > 0) {
                lit[i] = sky.lit(at, n, table.sun[i], table.planet[i]);
                light += lit[i];
            }
            if (table.earth[i].subtract(at).dotProduct(n) > 0
                    && sky.sees(at, n, table.earth[i])
                    && !sky.occulted(at, table.earth[i], table.planet[i])) {
                earth++;
            }
        }
        return new SiteScore(
                facet, site, light / table.size(), table.longestNight(lit), (double) earth / table.size(), roughness);
    }

    /** All facets, in the order of the mesh. */
    public List<SiteScore> scores() {
        return scores;
    }

    public SiteConstraints constraints() {
        return constraints;
    }

    public MeshTree tree() {
        return tree;
    }

    /** Share of the surface, by area, that is admissible. */
    public double admissibleArea() {
        double whole = 0;
        double good = 0;
        for (SiteScore s : scores) {
            double area = tree.mesh().areaVector(s.facet()).getNorm();
            whole += area;
            good += constraints.admit(s) ? area : 0;
        }
        return good / whole;
    }

    /**
     * The best admissible sites, the highest merit first; of sites closer to each other than a distance only the best.
     *
     * @param count at most
     * @param apart straight distance between two of them (m)
     */
    public List<SiteScore> best(int count, double apart) {
        List<SiteScore> order =
                new ArrayList<>(scores.stream().filter(constraints::admit).toList());
        order.sort(Comparator.comparingDouble(constraints::merit).reversed().thenComparingInt(SiteScore::facet));
        List<SiteScore> best = new ArrayList<>();
        for (SiteScore s : order) {
            boolean far = best.stream()
                    .allMatch(b -> b.site().position().distance(s.site().position()) >= apart);
            if (far && best.size() < count) {
                best.add(s);
            }
        }
        return best;
    }
}
