package space.stickney.mission.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Document;
import space.stickney.mission.document.Node;
import space.stickney.mission.document.StrictYaml;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.GivenComposition;

/** Reads a composition from a file of its own: {@code elements:} or {@code oxides:} or {@code like:}, as in a scenario. */
public final class CompositionFile {
    private CompositionFile() {}

    /**
     * The composition of a file.
     *
     * @throws BadInput with file, line and key
     */
    public static Composition read(Path file) {
        return of(StrictYaml.read(file));
    }

    static Composition of(Node root) {
        GivenComposition given = Document.of(root, GivenComposition.class, List.of(), Epochs.standard(), Map.of())
                .content();
        try {
            return Composition.of(given);
        } catch (BadInput e) {
            throw located(root, e);
        }
    }

    /** The same faults at the line of the key they name, or at the file. */
    private static BadInput located(Node root, BadInput e) {
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : e.faults()) {
            faults.add(new Fault(place(root, fault.where()), fault.found(), fault.valid(), fault.hint()));
        }
        return new BadInput(faults);
    }

    private static String place(Node root, String path) {
        Node node = root;
        String place = root.place().toString();
        for (String key : path.split("\\.", 2)) {
            if (!(node instanceof Node.Table table) || table.entries().get(key) == null) {
                return node == root ? root.place().source() + ": " + path : place + " " + path;
            }
            Node.Entry entry = table.entries().get(key);
            place = entry.key().toString();
            node = entry.value();
        }
        return place + " " + path;
    }
}
