package space.stickney.flight.geometry;

/**
 * The inner loop of {@link Coverage}: blocks of instants against chunks of facets, both small enough for the cache; what is cheap and
 * rejects much comes first. Compares cosines, never angles. Allocates nothing per facet or instant.
 */
final class CoverageLoop {
    private static final int CHUNK = 512;
    private static final int BLOCK = 1024;

    private final Coverage out;
    private final HorizonMap horizon;
    private final FacetTable facets;
    private final BodyFixedPath path;
    private final InView field;
    private final PlanetShade shade;
    private final boolean light;
    private final double leastLit;
    private final double[] limitCosines;
    private final double[][] classCosines;
    private final double pixel;
    private final double coarsest;
    /** Unit vectors to the Sun. */
    private final double[] sun;
    /** Instants at which a look begins anew: the first, and those behind a gap. */
    private final boolean[] gap;

    CoverageLoop(Coverage out, InView field) {
        this.out = out;
        this.horizon = out.horizon;
        this.facets = horizon.facets();
        this.path = out.path;
        this.field = field;
        this.shade = new PlanetShade(path, horizon.mesh().largestRadius());
        CoverageSettings s = out.settings;
        this.leastLit = s.leastLit();
        this.light = leastLit > 0;
        this.limitCosines = s.limits().cosines();
        this.classCosines = s.classes().stream().map(Illumination::cosines).toArray(double[][]::new);
        this.pixel = s.pixelAngle();
        this.coarsest = s.coarsest();
        this.sun = path.sun.clone();
        this.gap = new boolean[path.count()];
        for (int i = 0; i < path.count(); i++) {
            int k = 3 * i;
            double r = Math.sqrt(sun[k] * sun[k] + sun[k + 1] * sun[k + 1] + sun[k + 2] * sun[k + 2]);
            for (int axis = 0; axis < 3; axis++) {
                sun[k + axis] /= r;
            }
            gap[i] = i == 0 || path.tdb[i] - path.tdb[i - 1] > 1.5 * path.step;
        }
    }

    int chunks() {
        return (facets.count + CHUNK - 1) / CHUNK;
    }

    void chunk(int c) {
        int from = c * CHUNK;
        int to = Math.min(facets.count, from + CHUNK);
        int[] last = new int[to - from];
        for (int begin = 0; begin < path.count(); begin += BLOCK) {
            int end = Math.min(path.count(), begin + BLOCK);
            for (int f = from; f < to; f++) {
                last[f - from] = facet(f, begin, end, last[f - from]);
            }
        }
    }

    /**
     * One facet over one block.
     *
     * @param last number of the last instant that saw it, plus one
     * @return the same behind the block
     */
    private int facet(int f, int begin, int end, int last) {
        double nx = facets.normal[3 * f];
        double ny = facets.normal[3 * f + 1];
        double nz = facets.normal[3 * f + 2];
        double cx = facets.center[3 * f];
        double cy = facets.center[3 * f + 1];
        double cz = facets.center[3 * f + 2];
        double plane = nx * cx + ny * cy + nz * cz;
        double[] craft = path.craft;
        int seen = last;
        for (int i = begin, k = 3 * begin; i < end; i++, k += 3) {
            double up = nx * craft[k] + ny * craft[k + 1] + nz * craft[k + 2] - plane;
            if (up <= 0) {
                continue;
            }
            double cosIncidence = nx * sun[k] + ny * sun[k + 1] + nz * sun[k + 2];
            if (cosIncidence < limitCosines[1] || (light && cosIncidence <= 0)) {
                continue;
            }
            double dx = craft[k] - cx;
            double dy = craft[k + 1] - cy;
            double dz = craft[k + 2] - cz;
            double range = Math.sqrt(dx * dx + dy * dy + dz * dz);
            double cosEmission = up / range;
            double resolution = pixel * range / cosEmission;
            if (resolution > coarsest) {
                continue;
            }
            double cosPhase = (dx * sun[k] + dy * sun[k + 1] + dz * sun[k + 2]) / range;
            if (Illumination.holds(limitCosines, cosIncidence, cosEmission, cosPhase)
                    && field.sees(i, -dx, -dy, -dz)
                    && horizon.free(f, dx, dy, dz)
                    && lit(f, i, k, cx, cy, cz)) {
                record(f, resolution, cosIncidence, cosEmission, cosPhase);
                if (gap[i] || seen != i) {
                    out.looks[f]++;
                }
                seen = i + 1;
            }
        }
        return seen;
    }

    /** Outside the planet's shadow and with the Sun over the horizon of the place. */
    private boolean lit(int f, int i, int k, double x, double y, double z) {
        if (!light) {
            return true;
        }
        byte state = shade.state[i];
        if (state == PlanetShade.DARK || (state == PlanetShade.PARTLY && shade.lit(i, x, y, z) < leastLit)) {
            return false;
        }
        return horizon.free(f, sun[k], sun[k + 1], sun[k + 2]);
    }

    private void record(int f, double resolution, double cosIncidence, double cosEmission, double cosPhase) {
        out.samples[f]++;
        out.best[f] = Math.min(out.best[f], resolution);
        double[] c = out.cosines;
        int i = 6 * f;
        c[i] = Math.max(c[i], cosIncidence);
        c[i + 1] = Math.min(c[i + 1], cosIncidence);
        c[i + 2] = Math.max(c[i + 2], cosEmission);
        c[i + 3] = Math.min(c[i + 3], cosEmission);
        c[i + 4] = Math.max(c[i + 4], cosPhase);
        c[i + 5] = Math.min(c[i + 5], cosPhase);
        for (int kind = 0; kind < classCosines.length; kind++) {
            if (Illumination.holds(classCosines[kind], cosIncidence, cosEmission, cosPhase)) {
                double[] best = out.bestOfClass[kind];
                best[f] = Math.min(best[f], resolution);
            }
        }
    }
}
