package space.stickney.server.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import space.stickney.core.fault.BadInput;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.MissionRun;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunQueue;
import space.stickney.server.runs.RunRequest;
import space.stickney.server.runs.Scenarios;

/** The page on which a scenario is edited, checked and started. It works as a plain form, and better with its script. */
@Controller
class ScenarioPages {
    private final Scenarios scenarios;
    private final RunQueue queue;

    ScenarioPages(Scenarios scenarios, RunQueue queue) {
        this.scenarios = scenarios;
        this.queue = queue;
    }

    /** What the form holds. */
    record Form(String text, String seed, String set) {}

    @GetMapping("/scenario")
    String edit(@RequestParam Optional<String> mission, @RequestParam Optional<String> run, Model model) {
        List<Scenarios.Mission> missions = scenarios.missions();
        String text;
        if (run.isPresent()) {
            text = queue.scenario(run.get())
                    .orElseThrow(() -> new Refusal(Refusal.Reason.MISSING, "The run was not started by this server."));
        } else {
            String name =
                    mission.orElse(missions.isEmpty() ? "" : missions.get(0).name());
            text = name.isEmpty() ? "" : scenarios.text(name);
        }
        model.addAttribute("missions", missions);
        model.addAttribute("form", new Form(text, "", ""));
        return "scenario";
    }

    /** Checks, or starts; what is wrong is told on the same page, with the text as it was sent. */
    @PostMapping("/scenario")
    ModelAndView send(
            @RequestParam String text,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "check") String action,
            @Nullable Principal user) {
        ModelAndView page = new ModelAndView("scenario");
        String plain = text.replace("\r\n", "\n"); // as forms send line ends
        page.addObject("missions", scenarios.missions());
        page.addObject("form", new Form(plain, seed, set));
        try {
            Optional<Long> number = RunPages.Forms.seed(seed);
            List<String> changes = RunPages.Forms.changes(set);
            if (action.equals("start")) {
                RunRequest request = new RunRequest(Optional.empty(), Optional.of(plain), number, changes, replace);
                String id =
                        queue.submit(request, RunPages.Forms.name(user)).job().id();
                return new ModelAndView("redirect:/runs/" + id + "/");
            }
            ScenarioFile file = scenarios.read(plain, changes);
            page.addObject(
                    "good",
                    MissionRun.folderName(file, number.orElse(file.scenario().seed())));
        } catch (BadInput bad) {
            page.addObject("faults", LocatedFault.all(bad));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            page.addObject("refusal", refusal.getMessage());
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
