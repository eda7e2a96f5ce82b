package space.stickney.core.kind;

import java.util.List;

/**
 * A configuration record whose values must fit each other. Asked after each value was found good by itself, so that all
 * contradictions of a file are reported together.
 */
public interface Consistent {
    /** What does not fit; empty if all does. */
    List<Contradiction> contradictions();
}
