package space.stickney.flight.attitude;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/** Laws one after the other with the slews between them. Immutable as far as its laws are: one for each thread. */
public final class AttitudePlan implements AttitudeLaw {
    private final List<Piece> pieces;

    /**
     * A law that is wanted for a time.
     *
     * @param name for people: "nadir Phobos"
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     * @param reached whether the slew to it begins at its start, or ends then
     */
    public record Wanted(String name, double start, double end, AttitudeLaw law, Slew.When reached) {}

    /**
     * A law in force.
     *
     * @param name for people
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     * @param slew whether it is a slew
     */
    public record Piece(String name, double start, double end, AttitudeLaw law, boolean slew) {}

    private AttitudePlan(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Joins laws by slews. Where one ends before the next begins, it goes on until the slew.
     *
     * @param wanted in the order of time, not overlapping
     * @throws NoSolution if a slew takes longer than the law that it leads to or from is wanted
     */
    public static AttitudePlan of(List<Wanted> wanted, SlewLimits limits) {
        List<Piece> pieces = new ArrayList<>();
        double from = wanted.get(0).start();
        for (int i = 0; i + 1 < wanted.size(); i++) {
            Wanted now = wanted.get(i);
            Wanted next = wanted.get(i + 1);
            Slew slew = slew(now, next, limits);
            if (!inTime(slew, from, next)) {
                throw new NoSolution("The slew from " + now.name() + " to " + next.name() + " takes "
                        + Numbers.fixed(slew.end() - slew.start(), 0) + " s, longer than there is time.");
            }
            pieces.add(new Piece(now.name(), from, slew.start(), now.law(), false));
            pieces.add(new Piece("slew to " + next.name(), slew.start(), slew.end(), slew, true));
            from = slew.end();
        }
        Wanted last = wanted.get(wanted.size() - 1);
        pieces.add(new Piece(last.name(), from, last.end(), last.law(), false));
        return new AttitudePlan(pieces.stream().filter(p -> p.end() > p.start()).toList());
    }

    /** Whether there is time for all slews. */
    static boolean fits(List<Wanted> wanted, SlewLimits limits) {
        double from = wanted.get(0).start();
        for (int i = 0; i + 1 < wanted.size(); i++) {
            Slew slew = slew(wanted.get(i), wanted.get(i + 1), limits);
            if (!inTime(slew, from, wanted.get(i + 1))) {
                return false;
            }
            from = slew.end();
        }
        return true;
    }

    private static Slew slew(Wanted now, Wanted next, SlewLimits limits) {
        return Slew.between(now.law(), next.law(), next.start(), next.reached(), limits);
    }

    private static boolean inTime(Slew slew, double from, Wanted next) {
        return slew.start() >= from && slew.end() <= next.end();
    }

    /** Laws and slews in the order of time, without gaps. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The law or slew in force; where two meet, the later. */
    public Piece piece(double tdb) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= tdb) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    @Override
    public Rotation at(double tdb) {
        return piece(tdb).law().at(tdb);
    }
}
