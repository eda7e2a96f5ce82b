package space.stickney.science.scene;

import java.util.Map;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;

/** The scene as it really is. Only forward models see it; no retrieval does. */
@About("What is really there: seen by the instruments when they record, never by a retrieval.")
public record Truth(
        @About("the ground of a body, by the body's name") @Default("{}")
        Map<String, Ground> surfaces) {
    /** The ground of a body. */
    @About("The ground of a body.")
    public record Ground(
            @About("what it is made of") GivenComposition composition,

            @About("temperature of the upper metre") @In("K") @Default("250 K")
            double temperature) {}
}
