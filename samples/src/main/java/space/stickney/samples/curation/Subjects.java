package space.stickney.samples.curation;

import java.util.List;
import java.util.stream.Stream;

/** Which samples an act concerns: those that it changes first, then those that it makes. */
public final class Subjects {
    private Subjects() {}

    /** Names of samples; none for acts on a collection or a holder. */
    public static List<String> samples(Act act) {
        if (act instanceof Act.OfOne a) {
            return List.of(a.sample());
        } else if (act instanceof Act.SampleRegistered a) {
            return List.of(a.sample());
        } else if (act instanceof Act.Split a) {
            return Stream.concat(Stream.of(a.sample()), a.into().stream().map(Act.Piece::sample))
                    .toList();
        } else if (act instanceof Act.Pooled a) {
            return Stream.concat(a.samples().stream(), Stream.of(a.into().sample()))
                    .toList();
        } else if (act instanceof Act.InventoryReported a) {
            return a.samples();
        } else if (act instanceof Act.Corrected a) {
            return samples(a.instead());
        }
        return List.of();
    }
}
