package space.stickney.samples.curation;

import java.util.Optional;
import space.stickney.core.fault.BadInput;

/** Whose part an act is: the one that the rules let do it. */
public final class Actor {
    private Actor() {}

    /**
     * The agency that may do it.
     *
     * @throws BadInput if the sample is not there
     */
    public static String of(Act act, Catalogue catalogue) {
        if (act instanceof Act.CollectionRegistered c) {
            return c.holder();
        } else if (act instanceof Act.SampleRegistered r) {
            return r.holder();
        } else if (act instanceof Act.InventoryReported i) {
            return i.holder();
        } else if (act instanceof Act.Corrected) {
            throw new IllegalArgumentException("a correction is made by who recorded the event");
        }
        String name = Subjects.samples(act).stream().findFirst().orElse("");
        Sample s = catalogue
                .sample(name)
                .orElseThrow(() -> new BadInput("rule identity: sample", name, "a registered sample"));
        Optional<String> now = act instanceof Act.Received ? s.destination() : s.holder();
        boolean owners = act instanceof Act.Allocated
                || act instanceof Act.Reserved
                || act instanceof Act.Exchanged
                || act instanceof Act.Deaccessioned;
        return owners ? s.owner() : now.orElse(s.owner());
    }
}
