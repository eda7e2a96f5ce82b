package space.stickney.mission.scenario;

import java.util.Optional;
import space.stickney.core.kind.About;

/** A row of the science traceability matrix, as the mission's documents state it. */
@About("A science requirement.")
public record Requirement(
        @About("its number in the mission's documents") String id,
        @About("the science goal it serves") String goal,
        @About("the objective below the goal") Optional<String> objective,
        @About("the physical parameter to be measured") String parameter,
        @About("the number by which success is judged") String metric,

        @About("what the full mission shall reach, such as <= 10 %")
        String baseline,

        @About("what the smallest mission worth flying shall reach")
        String threshold,

        @About("the instrument that measures it") String instrument) {}
