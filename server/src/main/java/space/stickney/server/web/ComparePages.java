package space.stickney.server.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import space.stickney.report.run.MatrixDiff;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.MatrixRun;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunCatalog;

/** Two runs side by side: every requirement, and the scenario values that differ. */
@Controller
class ComparePages {
    private final RunList list;
    private final RunCatalog catalog;

    ComparePages(RunList list, RunCatalog catalog) {
        this.list = list;
        this.catalog = catalog;
    }

    /** A requirement in both runs. */
    record Line(
            String id,
            String parameter,
            String baseline,
            RowText before,
            RowText after,
            boolean changed,
            boolean verdict) {}

    @GetMapping("/compare")
    String compare(@RequestParam Optional<String> a, @RequestParam Optional<String> b, Model model) {
        List<RunRow> finished =
                list.all().stream().filter(r -> r.state() == JobState.FINISHED).toList();
        model.addAttribute("runs", finished);
        model.addAttribute("a", a.orElse(""));
        model.addAttribute("b", b.orElse(""));
        if (a.isPresent() && b.isPresent()) {
            RunRow first = finished(a.get());
            RunRow second = finished(b.get());
            MatrixRun before = MatrixRun.read(catalog.folder(first.id()));
            MatrixRun after = MatrixRun.read(catalog.folder(second.id()));
            MatrixDiff diff = MatrixDiff.of(before, after, Optional.empty());
            model.addAttribute("first", first);
            model.addAttribute("second", second);
            model.addAttribute("diff", diff);
            model.addAttribute(
                    "verdicts",
                    diff.rows().stream()
                            .filter(MatrixDiff.Changed::verdictChanged)
                            .count());
            model.addAttribute("lines", lines(before, after, diff));
        }
        return "compare";
    }

    private RunRow finished(String id) {
        RunRow row = list.get(id);
        if (row.state() != JobState.FINISHED) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "The run " + id + " is " + row.state().text() + ".");
        }
        return row;
    }

    private static List<Line> lines(MatrixRun before, MatrixRun after, MatrixDiff diff) {
        Set<String> ids = new LinkedHashSet<>();
        before.rows().forEach(r -> ids.add(r.id()));
        after.rows().forEach(r -> ids.add(r.id()));
        List<Line> lines = new ArrayList<>();
        for (String id : ids) {
            Optional<MatrixRow> a = before.row(id);
            Optional<MatrixRow> b = after.row(id);
            Optional<MatrixDiff.Changed> changed =
                    diff.rows().stream().filter(c -> c.id().equals(id)).findFirst();
            MatrixRow shown = b.or(() -> a).orElseThrow();
            lines.add(new Line(
                    id,
                    shown.text("parameter"),
                    shown.text("requirement"),
                    RowText.of(a),
                    RowText.of(b),
                    changed.isPresent(),
                    changed.filter(MatrixDiff.Changed::verdictChanged).isPresent()));
        }
        return lines;
    }
}
