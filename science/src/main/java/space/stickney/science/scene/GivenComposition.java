package space.stickney.science.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;

/** A composition as a scenario gives it: the name of a known one, or elements, or oxides, by mass. */
@About("A composition by mass: the name of a known one, or elements, or oxides; normalised to one.")
public record GivenComposition(
        @About("the name of a built-in composition, such as CI")
        Optional<String> like,

        @About("mass fraction by element symbol, such as Fe: 14.1 %") @Default("{}")
        Map<String, MassFraction> elements,

        @About("mass fraction by formula, such as SiO2: 43.7 %") @Default("{}")
        Map<String, MassFraction> oxides)
        implements Consistent {
    /** What {@link Composition#of} would refuse, found when the file is read and not when an instrument looks. */
    @Override
    public List<Contradiction> contradictions() {
        try {
            Composition.of(this);
            return List.of();
        } catch (BadInput e) {
            return e.faults().stream()
                    .map(f -> new Contradiction(
                            f.where().startsWith("composition") ? "" : f.where(),
                            f.found(),
                            f.valid() + f.hint().map(h -> ". " + h).orElse("")))
                    .toList();
        }
    }
}
