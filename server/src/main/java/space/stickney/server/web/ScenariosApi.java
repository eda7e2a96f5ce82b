package space.stickney.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import space.stickney.core.fault.BadInput;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.MissionRun;
import space.stickney.server.runs.Scenarios;

/** Scenarios, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "scenarios")
class ScenariosApi {
    private final Scenarios scenarios;

    ScenariosApi(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * What a check found.
     *
     * @param run the name that a run of it would have
     */
    record Verdict(boolean valid, List<LocatedFault> faults, Optional<String> mission, Optional<String> run) {}

    @GetMapping("/missions")
    @Operation(summary = "The bundled missions")
    List<Scenarios.Mission> missions() {
        return scenarios.missions();
    }

    @GetMapping(value = "/missions/{name}/scenario", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The scenario file of a bundled mission")
    String text(@PathVariable String name) {
        return scenarios.text(name);
    }

    @GetMapping(value = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The JSON Schema of scenario files, as stickney schema prints it")
    String schema() {
        return scenarios.schema();
    }

    @PostMapping(
            value = "/scenarios/validate",
            consumes = {MediaType.TEXT_PLAIN_VALUE, "application/yaml", "text/yaml"})
    @Operation(summary = "Check a scenario text: all faults at once, with line and column")
    Verdict validate(@RequestBody(required = false) Optional<String> text, @RequestParam Optional<List<String>> set) {
        try {
            ScenarioFile file = scenarios.read(text.orElse(""), set.orElse(List.of()));
            String run = MissionRun.folderName(file, file.scenario().seed());
            return new Verdict(true, List.of(), Optional.of(file.scenario().mission()), Optional.of(run));
        } catch (BadInput bad) {
            return new Verdict(false, LocatedFault.all(bad), Optional.empty(), Optional.empty());
        }
    }
}
