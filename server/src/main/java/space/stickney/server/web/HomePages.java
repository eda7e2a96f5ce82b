package space.stickney.server.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import space.stickney.server.ServerSettings;
import space.stickney.server.runs.Scenarios;
import space.stickney.server.security.SignInChoices;

/** The first page, and the one before it. */
@Controller
class HomePages {
    private final RunList list;
    private final Scenarios scenarios;
    private final ServerSettings settings;

    HomePages(RunList list, Scenarios scenarios, ServerSettings settings) {
        this.list = list;
        this.scenarios = scenarios;
        this.settings = settings;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("rows", list.all());
        model.addAttribute("missions", scenarios.missions());
        return "home";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("choices", SignInChoices.of(settings.configuration()));
        return "login";
    }
}
