package space.stickney.mission.scenario;

import space.stickney.core.run.Json;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Schema;

/** The JSON Schema of scenario files, with the kinds that are on the class path. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** As text, for {@code missions/schema.json}. */
    public static String json() {
        return Json.pretty(Schema.of(Scenario.class, ScenarioFile.kinds(), Epochs.standard(), "Stickney scenario"));
    }
}
