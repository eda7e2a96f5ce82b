package space.stickney.flight.kernels;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/**
 * The states that any number of SPK files give, alone or laid over another ephemeris.
 *
 * <p>Where several segments cover a body and an epoch, a later file goes before an earlier one, and in a file a later
 * segment before an earlier one. From the target and from the center the segments are followed, each to its own center,
 * up to the first body that both chains have in common; what lies above it is never added and subtracted again (SPICE's
 * rules: NAIF, "SPK Required Reading", N67).
 *
 * <p>With a fallback, a link that no segment gives is taken from there, but only where that mixes nothing: a planet or moon
 * with respect to its own barycenter, an asteroid with respect to the Sun. The Sun and the barycenters of the planets are
 * placed by one ephemeris or the other, never one body by each, because the origins of two ephemerides differ (DE430 and
 * DE440 by 117 km). {@link #source} names all that were used.
 */
public final class KernelEphemeris implements Ephemeris {
    /** Longest chain followed; SPICE stops at 20. Also what ends a chain that bites its own tail. */
    private static final int LONGEST = 20;

    private static final int NONE = Integer.MIN_VALUE;
    private static final int LISTED = 12;

    private final List<SpkFile> files;
    private final Coverage coverage;

    @Nullable
    private final Ephemeris fallback;

    private KernelEphemeris(Coverage coverage) {
        this.files = List.of();
        this.coverage = coverage;
        this.fallback = null;
    }

    private KernelEphemeris(List<SpkFile> files, @Nullable Ephemeris fallback) {
        this.files = List.copyOf(files);
        this.coverage =
                new Coverage(files.stream().flatMap(f -> f.segments().stream()).toList());
        this.fallback = fallback;
    }

    /** Of these files alone, the later before the earlier. */
    public static KernelEphemeris of(List<SpkFile> files) {
        return new KernelEphemeris(files, null);
    }

    /** Of these files, and of another ephemeris where they say nothing. */
    public static KernelEphemeris over(Ephemeris fallback, List<SpkFile> files) {
        return new KernelEphemeris(files, fallback);
    }

    public List<SpkFile> files() {
        return files;
    }

    /** The NAIF codes of the bodies that have a segment, in order. */
    public int[] bodies() {
        return coverage.bodies();
    }

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        Ephemeris other = fallback;
        if (other != null && !usesFiles(target, tdb) && !usesFiles(center, tdb)) {
            other.state(target, center, tdb, state);
            return;
        }
        Arrays.fill(state, 0, 6, 0.0);
        if (!walk(target, center, tdb, state, null)) {
            throw missing(target, center, tdb);
        }
    }

    @Override
    public String source(int target, int center, double tdb) {
        Ephemeris other = fallback;
        if (other != null && !usesFiles(target, tdb) && !usesFiles(center, tdb)) {
            return other.source(target, center, tdb);
        }
        Set<String> sources = new LinkedHashSet<>();
        if (!walk(target, center, tdb, null, sources)) {
            throw missing(target, center, tdb);
        }
        return sources.isEmpty() ? "the body itself" : String.join(" + ", sources);
    }

    /** Follows both chains to where they meet; adds the states, or the names of the sources, on the way. */
    private boolean walk(int target, int center, double tdb, double @Nullable [] state, @Nullable Set<String> sources) {
        int meeting = meeting(target, center, tdb);
        int above = meeting == NONE ? top(target, tdb) : meeting;
        int below = meeting == NONE ? top(center, tdb) : meeting;
        if (meeting == NONE && (fallback == null || !bridge(above, below, tdb, 1, state, sources))) {
            return false;
        }
        climb(target, above, tdb, 1, state, sources);
        climb(center, below, tdb, -1, state, sources);
        return true;
    }

    /** Whether a segment stands anywhere in the chain of a body. */
    private boolean usesFiles(int start, double tdb) {
        int node = start;
        for (int i = 0; i <= LONGEST && node != NONE; i++) {
            if (coverage.segment(node, tdb) != null) {
                return true;
            }
            node = next(node, tdb);
        }
        return false;
    }

    /** The first body of the target's chain that the center's chain also has. */
    private int meeting(int target, int center, double tdb) {
        int node = target;
        for (int i = 0; i <= LONGEST && node != NONE; i++) {
            if (has(center, node, tdb)) {
                return node;
            }
            node = next(node, tdb);
        }
        return NONE;
    }

    private boolean has(int start, int wanted, double tdb) {
        int node = start;
        for (int i = 0; i <= LONGEST && node != NONE; i++) {
            if (node == wanted) {
                return true;
            }
            node = next(node, tdb);
        }
        return false;
    }

    /** The last body of a chain below the barycenter of the solar system: what the fallback can place. */
    private int top(int start, double tdb) {
        int node = start;
        for (int i = 0; i <= LONGEST; i++) {
            int next = next(node, tdb);
            if (next == NONE || (next == Naif.SOLAR_SYSTEM_BARYCENTER && isHeliocentric(node))) {
                return node;
            }
            node = next;
        }
        return node;
    }

    /** The center of a body: of the segment that holds, else the natural one if there is a fallback, else none. */
    private int next(int body, double tdb) {
        SpkSegment segment = coverage.segment(body, tdb);
        if (segment != null) {
            return segment.header().center();
        }
        return fallback == null ? NONE : naturalCenter(body);
    }

    private static int naturalCenter(int body) {
        if (body > 100 && body < 1000) {
            return body / 100;
        }
        return body > 1_000_000 ? Naif.SUN : NONE;
    }

    private static boolean isHeliocentric(int body) {
        return body >= Naif.MERCURY_BARYCENTER && body <= Naif.SUN;
    }

    private void climb(
            int start, int end, double tdb, double factor, double @Nullable [] state, @Nullable Set<String> sources) {
        int node = start;
        while (node != end) {
            SpkSegment segment = coverage.segment(node, tdb);
            int next = next(node, tdb);
            if (segment == null) {
                bridge(node, next, tdb, factor, state, sources);
            } else if (state != null) {
                segment.add(tdb, factor, state);
            }
            if (segment != null && sources != null) {
                sources.add(segment.header().file());
            }
            node = next;
        }
    }

    /** A link from the fallback. */
    private boolean bridge(
            int body, int center, double tdb, double factor, double @Nullable [] state, @Nullable Set<String> sources) {
        Ephemeris other = fallback;
        if (other == null || center == NONE) {
            return false;
        }
        if (state != null) {
            double[] link = new double[6];
            other.state(body, center, tdb, link);
            for (int i = 0; i < 6; i++) {
                state[i] += factor * link[i];
            }
        }
        if (sources != null) {
            sources.add(other.source(body, center, tdb) + " (" + body + " with respect to " + center + ")");
        }
        return true;
    }

    private BadInput missing(int target, int center, double tdb) {
        int top = top(target, tdb);
        int base = top(center, tdb);
        String epoch = Epochs.standard().format(Tdb.date(tdb), Scale.TDB, 3) + " TDB";
        List<String> covered = files.stream()
                .flatMap(file -> Coverage.describe(file).stream())
                .sorted(Comparator.comparing(line -> !concerns(line, target, center, top, base)))
                .toList();
        String list = covered.stream().limit(LISTED).collect(Collectors.joining("; "));
        String more = covered.size() > LISTED ? "; and " + (covered.size() - LISTED) + " more" : "";
        String found = "no way from " + target + " to " + center + " at " + epoch + " (the chains end at " + top
                + " and " + base + ")";
        return new BadInput("ephemeris", found, list.isEmpty() ? "a kernel with segments" : list + more);
    }

    private static boolean concerns(String line, int... bodies) {
        return Arrays.stream(bodies).anyMatch(body -> line.startsWith(body + " "));
    }

    /** Whether the files themselves, without a fallback, give the state. */
    public boolean covers(int target, int center, double tdb) {
        return new KernelEphemeris(coverage).meeting(target, center, tdb) != NONE;
    }
}
