package space.stickney.server.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.server.runs.Scenarios;

/**
 * One thing that is wrong with an input.
 *
 * @param where as the command line prints it
 * @param line from 1, if it stands in the scenario
 * @param column from 1, if it stands in the scenario
 * @param key the path of the key, if there is one
 * @param found what stands there
 * @param valid what would be valid
 * @param hint the nearest valid spelling, or another way out
 */
public record LocatedFault(
        String where,
        Optional<Integer> line,
        Optional<Integer> column,
        Optional<String> key,
        String found,
        String valid,
        Optional<String> hint) {
    private static final Pattern PLACE =
            Pattern.compile(Pattern.quote(Scenarios.SOURCE) + ":(\\d{1,9}):(\\d{1,9})(?: (.+))?", Pattern.DOTALL);

    static LocatedFault of(Fault fault) {
        Matcher place = PLACE.matcher(fault.where());
        boolean located = place.matches();
        return new LocatedFault(
                fault.where(),
                located ? Optional.of(Integer.valueOf(place.group(1))) : Optional.empty(),
                located ? Optional.of(Integer.valueOf(place.group(2))) : Optional.empty(),
                located ? Optional.ofNullable(place.group(3)) : Optional.empty(),
                fault.found(),
                fault.valid(),
                fault.hint());
    }

    static List<LocatedFault> all(BadInput bad) {
        return bad.faults().stream().map(LocatedFault::of).toList();
    }

    /** "line 12, column 5: spacecraft.mass". */
    public String place() {
        return line.map(l -> "line " + l + ", column " + column.orElse(1)
                        + key.map(k -> ": " + k).orElse(""))
                .orElse(where);
    }
}
