package space.stickney.server.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import space.stickney.core.fault.BadInput;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunCatalog;
import space.stickney.server.runs.RunFiles;
import space.stickney.server.runs.RunQueue;
import space.stickney.server.runs.RunRequest;

/** The pages of one run: the report with its files beside it; before that, how far it is. */
@Controller
class RunPages {
    /** The report brings its own policy for scripts and styles; what a policy in the page cannot say stands here. */
    private static final String REPORT_POLICY = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final RunList list;
    private final RunQueue queue;
    private final RunCatalog catalog;
    private final RunFiles files;
    private final ReportCache reports;

    RunPages(RunList list, RunQueue queue, RunCatalog catalog, RunFiles files, ReportCache reports) {
        this.list = list;
        this.queue = queue;
        this.catalog = catalog;
        this.files = files;
        this.reports = reports;
    }

    @GetMapping("/runs/{id}")
    String withSlash(@PathVariable String id) {
        return "redirect:/runs/" + list.get(id).id() + "/";
    }

    /** The report of a finished run; else the page on which it is awaited. */
    @GetMapping("/runs/{id}/")
    Object run(
            @PathVariable String id,
            @RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings,
            WebRequest request)
            throws IOException {
        RunRow row = list.get(id);
        if (row.state() != JobState.FINISHED) {
            ModelAndView page = new ModelAndView("job");
            page.addObject("row", row);
            page.addObject("editable", queue.scenario(id).isPresent());
            return page;
        }
        ReportCache.Page page = reports.get(catalog.folder(id));
        if (request.checkNotModified(page.tag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        boolean gzip = encodings.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", REPORT_POLICY)
                .header("Vary", "Accept-Encoding")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(page.tag());
        if (gzip) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.body(gzip ? page.gzip() : page.plain());
    }

    @GetMapping("/runs/{id}/details")
    String details(@PathVariable String id, Model model) throws IOException {
        RunRow row = list.get(id);
        if (row.state() != JobState.FINISHED) {
            return "redirect:/runs/" + row.id() + "/";
        }
        model.addAttribute("row", row);
        model.addAttribute("files", files.list(id));
        model.addAttribute("editable", queue.scenario(id).isPresent());
        model.addAttribute("others", others(id));
        return "details";
    }

    private List<RunRow> others(String id) {
        return list.all().stream()
                .filter(r -> r.state() == JobState.FINISHED && !r.id().equals(id))
                .toList();
    }

    @GetMapping("/runs/{id}/{*path}")
    ResponseEntity<?> file(@PathVariable String id, @PathVariable String path) {
        Path file = files.file(id, path.substring(1))
                .orElseThrow(() -> new Refusal(Refusal.Reason.MISSING, "The run has no such file."));
        return FileAnswer.of(file, false);
    }

    /** The form of the first page. */
    @PostMapping("/runs")
    String start(
            @RequestParam String mission,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "false") boolean replace,
            @Nullable Principal user) {
        RunRequest request =
                new RunRequest(Optional.of(mission), Optional.empty(), Forms.seed(seed), Forms.changes(set), replace);
        return "redirect:/runs/" + queue.submit(request, Forms.name(user)).job().id() + "/";
    }

    @PostMapping("/runs/{id}/cancel")
    String cancel(@PathVariable String id) {
        queue.cancel(id);
        return "redirect:/runs/" + id + "/";
    }

    /** What forms send, as requests have it. */
    static final class Forms {
        private Forms() {}

        static Optional<Long> seed(String text) {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
            } catch (NumberFormatException e) {
                throw new BadInput("seed", text, "a whole number");
            }
        }

        static List<String> changes(String text) {
            return Arrays.stream(text.split("\\R", -1))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        static String name(@Nullable Principal user) {
            return user == null ? "local" : user.getName();
        }
    }
}
