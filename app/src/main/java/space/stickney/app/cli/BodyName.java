package space.stickney.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/** Bodies on the command line: a name of the catalogue, or any NAIF code (a spacecraft in a kernel of the user's). */
final class BodyName {
    private BodyName() {}

    static Body parse(String option, String text) {
        String trimmed = text.strip();
        if (trimmed.matches("[+-]?\\d{1,9}")) {
            int code = Integer.parseInt(trimmed);
            return Bodies.standard().contains(code) ? Bodies.standard().get(code) : unnamed(code);
        }
        try {
            return Bodies.standard().find(trimmed);
        } catch (BadInput e) {
            Fault fault = e.faults().get(0);
            throw new BadInput(new Fault(option, fault.found(), fault.valid() + ", or a NAIF code", fault.hint()));
        }
    }

    private static Body unnamed(int code) {
        return new Body(
                code, Integer.toString(code), List.of(), OptionalInt.empty(), List.of(), List.of(), Optional.empty());
    }
}
