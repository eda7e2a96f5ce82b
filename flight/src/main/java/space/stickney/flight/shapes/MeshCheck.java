package space.stickney.flight.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Checks whether a mesh is the surface of a body: every edge between exactly two facets that run along it in opposite directions,
 * facets with an area, a positive volume for each connected part (facets outward). Gravity, signed distances and contact rely on it.
 *
 * <p>Sorting and union-find: O(n log n). Not looked for: facets that cut through each other. A part with negative volume is a fault,
 * which excludes caves closed on all sides.
 */
public final class MeshCheck {
    /** So many places are named for each finding. */
    private static final int NAMED = 3;
    /** Twice the area of a facet over the square of its longest edge, below which rounding decides where it looks. */
    private static final double FLATTEST = 1e-10;

    static final String OPEN = "edges with only one facet";
    static final String INWARD = "closed surface(s) inside out";
    static final String UNUSED = "vertices that no facet uses";
    static final String TWICE = "vertices at the place of another";

    private final Mesh mesh;
    private final EdgeTable table;
    private final List<MeshFinding> faults = new ArrayList<>();
    private final List<MeshFinding> notes = new ArrayList<>();
    private int edges;

    private MeshCheck(Mesh mesh) {
        this.mesh = mesh;
        this.table = new EdgeTable(mesh);
    }

    /** The report of a mesh. */
    public static MeshReport of(Mesh mesh) {
        return new MeshCheck(mesh).report();
    }

    private MeshReport report() {
        coordinates();
        facets();
        edges();
        int[] part = parts();
        int shells =
                (int) IntStream.range(0, part.length).filter(f -> part[f] == f).count();
        orientation(part, shells);
        int used = vertices();
        coincident();
        fans();
        if (mesh.facetCount() == 0) {
            faults.add(new MeshFinding(true, "no facets", 1, List.of()));
        }
        MeshReport plain =
                new MeshReport(used, mesh.facetCount(), edges, shells, mesh.volume(), mesh.surfaceArea(), List.of());
        if (faults.isEmpty() && plain.eulerCharacteristic() != 2 * shells) {
            notes.add(new MeshFinding(
                    false,
                    "not like a sphere: V - E + F is " + plain.eulerCharacteristic() + " for " + shells + " part(s)",
                    1,
                    List.of()));
        }
        faults.addAll(notes);
        return new MeshReport(used, mesh.facetCount(), edges, shells, plain.volume(), plain.surfaceArea(), faults);
    }

    private void coordinates() {
        Collector bad = new Collector(true, "vertices whose coordinates are not finite");
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (!Double.isFinite(mesh.coordinate(v, 0) + mesh.coordinate(v, 1) + mesh.coordinate(v, 2))) {
                bad.add(MeshFinding.Place.vertex(v));
            }
        }
        bad.close();
    }

    private void facets() {
        Collector flat = new Collector(true, "degenerate facets (without area, or a vertex twice)");
        for (int f = 0; f < mesh.facetCount(); f++) {
            double longest = 0;
            for (int k = 0; k < 3; k++) {
                longest = Math.max(
                        longest,
                        Vector3D.distanceSq(mesh.vertex(mesh.corner(f, k)), mesh.vertex(mesh.corner(f, (k + 1) % 3))));
            }
            if (!(mesh.areaVector(f).getNorm() > FLATTEST * longest)) {
                flat.add(MeshFinding.Place.facet(f));
            }
        }
        flat.close();
    }

    private void edges() {
        Collector open = new Collector(true, OPEN + " (the surface is open)");
        Collector crowded = new Collector(true, "edges with more than two facets");
        Collector twisted = new Collector(true, "edges whose two facets run the same way (one looks inwards)");
        table.forEach(on -> {
            edges++;
            if (on.length == 1) {
                open.add(edge(on[0]));
            } else if (on.length > 2) {
                crowded.add(edge(on[0]));
            } else if (table.from(on[0]) == table.from(on[1])) {
                twisted.add(edge(on[0]));
            }
        });
        open.close();
        crowded.close();
        twisted.close();
    }

    private MeshFinding.Place edge(int half) {
        return new MeshFinding.Place(MeshFinding.Element.EDGE, table.from(half), table.to(half));
    }

    /** For each facet the lowest facet of its connected part. */
    private int[] parts() {
        int[] parent = IntStream.range(0, mesh.facetCount()).toArray();
        table.forEach(on -> {
            for (int i = 1; i < on.length; i++) {
                join(parent, on[0] / 3, on[i] / 3);
            }
        });
        for (int f = 0; f < parent.length; f++) {
            parent[f] = root(parent, f);
        }
        return parent;
    }

    private static void join(int[] parent, int a, int b) {
        int one = root(parent, a);
        int other = root(parent, b);
        parent[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] parent, int start) {
        int at = start;
        while (parent[at] != at) {
            // path halving keeps the trees low
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Volumes say which way a closed surface looks; of an open or twisted one they say nothing. */
    private void orientation(int[] part, int shells) {
        if (!faults.isEmpty()) {
            return;
        }
        double[] volumes = new double[part.length];
        for (int f = 0; f < part.length; f++) {
            // about a vertex of the same part: no cancellation however far the origin lies
            Vector3D o = mesh.vertex(mesh.corner(part[f], 0));
            volumes[part[f]] += mesh.vertex(mesh.corner(f, 0)).subtract(o).dotProduct(mesh.areaVector(f));
        }
        Collector inward = new Collector(true, INWARD + " (the facets look inwards, the volume is negative)");
        Collector more = new Collector(false, "separate closed surfaces");
        for (int f = 0; f < part.length; f++) {
            if (part[f] == f) {
                if (!(volumes[f] > 0)) {
                    inward.add(MeshFinding.Place.facet(f));
                }
                if (shells > 1) {
                    more.add(MeshFinding.Place.facet(f));
                }
            }
        }
        inward.close();
        more.close();
    }

    /** Number of vertices that facets use. */
    private int vertices() {
        boolean[] used = new boolean[mesh.vertexCount()];
        for (int f = 0; f < mesh.facetCount(); f++) {
            for (int k = 0; k < 3; k++) {
                used[mesh.corner(f, k)] = true;
            }
        }
        Collector loose = new Collector(false, UNUSED);
        int count = 0;
        for (int v = 0; v < used.length; v++) {
            if (used[v]) {
                count++;
            } else {
                loose.add(MeshFinding.Place.vertex(v));
            }
        }
        loose.close();
        return count;
    }

    private void coincident() {
        int[] first = Coincidence.firstAtSamePlace(mesh.vertices());
        Collector twice = new Collector(false, TWICE);
        for (int v = 0; v < first.length; v++) {
            if (first[v] != v) {
                twice.add(new MeshFinding.Place(MeshFinding.Element.VERTEX, v, first[v]));
            }
        }
        twice.close();
    }

    /** Around a vertex of a proper surface the facets form one fan; two fans touch in a point like the halves of an hourglass. */
    private void fans() {
        if (!faults.isEmpty()) {
            return;
        }
        int[] partner = table.partners();
        int[] degree = new int[mesh.vertexCount()];
        int[] start = new int[mesh.vertexCount()];
        Arrays.fill(start, -1);
        for (int h = 0; h < partner.length; h++) {
            degree[table.from(h)]++;
            start[table.from(h)] = h;
        }
        Collector touching = new Collector(false, "vertices in which two parts of the surface only touch");
        for (int v = 0; v < start.length; v++) {
            if (start[v] >= 0 && around(partner, start[v]) != degree[v]) {
                touching.add(MeshFinding.Place.vertex(v));
            }
        }
        touching.close();
    }

    /** Number of facets in the fan of a half-edge about the vertex where it begins. */
    private static int around(int[] partner, int start) {
        int count = 0;
        int half = start;
        do {
            count++;
            // the edge before this one ends in the vertex; its partner begins there
            half = partner[half % 3 == 0 ? half + 2 : half - 1];
        } while (half != start && count <= partner.length);
        return count;
    }

    /** Counts, and keeps the first few places. */
    private final class Collector {
        private final boolean fault;
        private final String what;
        private final List<MeshFinding.Place> places = new ArrayList<>();
        private int count;

        Collector(boolean fault, String what) {
            this.fault = fault;
            this.what = what;
        }

        void add(MeshFinding.Place place) {
            if (count++ < NAMED) {
                places.add(place);
            }
        }

        void close() {
            if (count > 0) {
                (fault ? faults : notes).add(new MeshFinding(fault, what, count, places));
            }
        }
    }
}
