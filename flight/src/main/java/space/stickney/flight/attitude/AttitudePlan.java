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
     */
    public record Wanted(String name, double start, double end, AttitudeLaw law) {}

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
     * Joins laws by slews.
     *
     * @param wanted in the order of time, each beginning where the one before ends
     * @throws NoSolution if a slew takes longer than the law that it leads to or from is wanted
     */
    public static AttitudePlan of(List<Wanted> wanted, SlewLimits limits, Slew.When when) {
        List<Piece> pieces = new ArrayList<>();
        double from = wanted.get(0).start();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted now = wanted.get(i);
            if (i + 1 == wanted.size()) {
                pieces.add(new Piece(now.name(), from, now.end(), now.law(), false));
                break;
            }
            Wanted next = wanted.get(i + 1);
            Slew slew = Slew.between(now.law(), next.law(), next.start(), when, limits);
            if (slew.start() < from || slew.end() > next.end()) {
                throw new NoSolution("The slew from " + now.name() + " to " + next.name() + " takes "
                        + Numbers.fixed(slew.end() - slew.start(), 0) + " s, longer than there is time.");
            }
            pieces.add(new Piece(now.name(), from, slew.start(), now.law(), false));
            pieces.add(new Piece("slew to " + next.name(), slew.start(), slew.end(), slew, true));
            from = slew.end();
        }
        return new AttitudePlan(pieces.stream().filter(p -> p.end() > p.start()).toList());
    }

    /** Laws and slews in the order of time, without gaps. */
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public Rotation at(double tdb) {
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
        return pieces.get(low).law().at(tdb);
    }
}
