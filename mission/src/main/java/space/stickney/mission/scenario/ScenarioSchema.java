package space.stickney.mission.scenario;

import java.util.List;
import space.stickney.core.kind.Kind;
import space.stickney.core.run.Json;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Schema;

/** The JSON Schema of scenario files, with the kinds that are on the class path. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** As text, for {@code missions/schema.json}. */
    public static String json() {
        return json(ScenarioFile.kinds());
    }

    static String json(List<Kind<?>> kinds) {
        return Json.pretty(Schema.of(Scenario.class, kinds, Epochs.standard(), "Stickney scenario"));
    }
}
