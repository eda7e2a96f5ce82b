package space.stickney.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.report.drawing.CoverageDrawing;
import space.stickney.report.drawing.DeltaVDrawing;
import space.stickney.report.drawing.Figure;
import space.stickney.report.drawing.FootprintDrawing;
import space.stickney.report.drawing.HeliocentricDrawing;
import space.stickney.report.drawing.MarsDrawing;
import space.stickney.report.drawing.MassDrawing;
import space.stickney.report.drawing.MoonDrawing;
import space.stickney.report.drawing.PlanDrawing;
import space.stickney.report.drawing.TimelineDrawing;
import space.stickney.report.drawing.WindowDrawing;
import space.stickney.report.run.Run;
import space.stickney.report.run.RunReader;
import space.stickney.report.run.Scene;

/**
 * The report of a run: one HTML file that opens from disk without network, with the summary, the budgets, the drawings and what
 * they stand on. It reads {@code summary.json}, {@code events.csv}, {@code paths.csv}, {@code series.csv}, {@code scene.json}, {@code products/} and the images
 * of {@code observations/} of a run folder and nothing else.
 */
public final class Report {
    /** The file's name in the run folder. */
    public static final String NAME = "report.html";

    private static final List<String[]> CONTENTS = List.of(
            new String[] {"overview", "Overview"},
            new String[] {"view", "View"},
            new String[] {"matrix", "Matrix"},
            new String[] {"plots", "Plots"},
            new String[] {"figures", "Key figures"},
            new String[] {"phases", "Phases"},
            new String[] {"velocity", "Velocity"},
            new String[] {"mass", "Mass"},
            new String[] {"stay", "Stay"},
            new String[] {"plan", "Observation plan"},
            new String[] {"composition", "Composition"},
            new String[] {"imaging", "Imaging"},
            new String[] {"paths", "Paths"},
            new String[] {"events", "Events"},
            new String[] {"checks", "Checks"},
            new String[] {"tables", "Tables"},
            new String[] {"compare", "Compare"},
            new String[] {"assumptions", "Assumptions"},
            new String[] {"files", "Files and provenance"});

    private static final String PHOBOS =
            "Four revolutions of each quasi-satellite orbit with the way into it, and every landing; orbits of nearly the same size bear one label. In such an orbit the spacecraft goes round"
                    + " Mars with Phobos' period; seen from Phobos it goes round it the other way.";
    private static final String DEIMOS = "Each flyby within 300 km.";

    private final Run run;
    private final Optional<Scene> scene;
    private final Html html = new Html();

    /** How often an identifier of a figure was asked for. */
    private final Map<String, Integer> figures = new HashMap<>();

    private Report(Run run, Optional<Scene> scene) {
        this.run = run;
        this.scene = scene;
    }

    /**
     * Writes {@code report.html} into a run folder.
     *
     * @return the file
     * @throws space.stickney.core.fault.BadInput if a file that it needs is missing or damaged
     */
    public static Path write(Path runFolder) throws IOException {
        return Files.writeString(runFolder.resolve(NAME), html(runFolder), StandardCharsets.UTF_8);
    }

    /**
     * The page of a run folder.
     *
     * @throws space.stickney.core.fault.BadInput if a file that it needs is missing or damaged
     */
    public static String html(Path runFolder) {
        return new Report(RunReader.read(runFolder), Scene.read(runFolder)).page();
    }

    private String page() {
        html.open("html", "lang", "en");
        head();
        html.open("body");
        html.leaf("a", "Skip to the page", "class", "skip", "href", "#overview");
        html.open("div", "class", "layout");
        contents();
        html.open("main");
        Opening.write(html, run);
        view();
        matrix();
        plots();
        Summary.figures(html, run);
        phases();
        velocity();
        mass();
        stay();
        plan();
        composition();
        imaging();
        paths();
        events();
        evidence();
        html.close().close();
        html.leaf("footer", "Made by Stickney from the files of this run folder. All epochs UTC.");
        html.data("data", PageData.of(run, scene).text()).script(PageScript.text());
        return "<!DOCTYPE html>\n" + html.document();
    }

    private void head() {
        StyleSheet sheet = StyleSheet.shipped();
        html.open("head").single("meta", "charset", "utf-8");
        html.single(
                "meta", "http-equiv", "Content-Security-Policy", "content", Policy.of(sheet.css(), PageScript.text()));
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "referrer", "content", "no-referrer");
        html.leaf("title", run.mission() + ": " + run.title())
                .style(sheet.css())
                .close();
    }

    private void contents() {
        html.open("nav", "id", "contents", "aria-label", "Contents").open("ul");
        for (String[] c : CONTENTS) {
            if (present(c[0])) {
                html.open("li").leaf("a", c[1], "href", "#" + c[0]).close();
            }
        }
        html.close().close();
    }

    /** Whether the page has a section; most are on every page. */
    private boolean present(String section) {
        return switch (section) {
            case "view" -> scene.isPresent();
            case "stay" -> StayTables.any(run);
            case "plots" -> PlotData.any(run) || WindowDrawing.of(run).isPresent();
            case "matrix" -> !run.matrix().isEmpty();
            case "plan" -> PlanDrawing.of(run).isPresent();
            case "composition" -> CompositionSection.any(run);
            case "imaging" -> CoverageDrawing.any(run);
            case "tables" -> ProductTables.any(run);
            default -> true;
        };
    }

    private void view() {
        if (present("view")) {
            SceneSection.write(html);
        }
    }

    private void matrix() {
        if (present("matrix")) {
            section("matrix", "Matrix of requirements");
            MatrixSection.write(html, run);
            html.close();
        }
    }

    private void plots() {
        if (present("plots")) {
            section("plots", "Plots");
            PlotSection.write(html, run);
            figure(WindowDrawing.of(run));
            html.close();
        }
    }

    private void phases() {
        section("phases", "Phases");
        figure(Optional.of(TimelineDrawing.of(run)));
        Summary.phases(html, run);
        html.close();
    }

    private void velocity() {
        section("velocity", "Velocity budget and burns");
        html.open("div", "class", "pair");
        figure(DeltaVDrawing.of(run));
        html.open("div");
        Budgets.velocity(html, run);
        html.close().close();
        html.leaf("h3", "Burns");
        BurnTable.write(html, run);
        html.close();
    }

    private void mass() {
        section("mass", "Mass budget");
        figure(MassDrawing.of(run));
        Budgets.mass(html, run);
        html.close();
    }

    private void stay() {
        if (present("stay")) {
            section("stay", "Stay at the moon");
            StayTables.write(html, run);
            html.close();
        }
    }

    private void plan() {
        PlanDrawing.of(run).ifPresent(drawing -> {
            section("plan", "Observation plan");
            figure(Optional.of(drawing));
            PlanDrawing.table(run).ifPresent(t -> PlanTable.write(html, t));
            html.close();
        });
    }

    private void composition() {
        if (present("composition")) {
            section("composition", "Composition");
            new CompositionSection(html, run, this::figure).write();
            html.close();
        }
    }

    private void imaging() {
        if (present("imaging")) {
            section("imaging", "Imaging");
            CoverageDrawing.of(run).forEach(this::figure);
            ProductTables.ofCameras(html, run);
            html.close();
        }
    }

    private void paths() {
        section("paths", "Paths");
        figure(HeliocentricDrawing.of(run));
        figure(MarsDrawing.of(run));
        figure(MoonDrawing.of(run, "Phobos", "Orbits and landings at Phobos", PHOBOS));
        figure(MoonDrawing.of(run, "Deimos", "Flybys of Deimos", DEIMOS));
        figure(FootprintDrawing.of(run));
        html.close();
    }

    private void events() {
        section("events", "Events");
        EventTable.write(html, run);
        html.close();
    }

    private void evidence() {
        section("checks", "Checks");
        Evidence.checks(html, run);
        html.close();
        if (present("tables")) {
            section("tables", "Tables");
            ProductTables.write(html, run);
            html.close();
        }
        section("compare", "Compare with another run");
        html.leaf(
                "p",
                "The page of another run, chosen from disk, set against this one: requirements and key figures side by side. With programs:"
                        + " stickney matrix RUN --diff OTHER.",
                "class",
                "note");
        html.leaf("div", "", "id", "compare-place", "class", "live-only").close();
        section("assumptions", "Assumptions");
        Evidence.assumptions(html, run);
        html.close();
        section("files", "Files and provenance");
        Evidence.files(html, run);
        Evidence.legs(html, run);
        Evidence.provenance(html, run);
        html.close();
    }

    private void section(String id, String heading) {
        html.open("section", "id", id).leaf("h2", heading);
    }

    private void figure(Optional<Figure> figure) {
        figure.ifPresent(this::figure);
    }

    private void figure(Figure f) {
        int before = figures.merge(f.id(), 1, Integer::sum);
        html.open(
                "figure",
                "id",
                before == 1 ? f.id() : f.id() + "-" + before,
                "class",
                f.panels().size() > 1 ? "many" : f.wide() ? "wide" : "one");
        html.leaf("h3", f.heading()).open("div", "class", "panels");
        f.panels().forEach(p -> html.open("div", "class", "panel").drawing(p).close());
        html.close().leaf("figcaption", f.caption()).close();
    }
}
