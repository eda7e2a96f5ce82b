package space.stickney.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Json;
import space.stickney.report.run.Run;
import space.stickney.report.run.Scene;

/** What the script draws from: one JSON object in a data block, which no policy has to admit since it is never run. */
final class PageData {
    private final Map<String, Object> data = new LinkedHashMap<>();

    private PageData() {}

    /** Times are seconds of TDB since the start of the run. */
    static PageData of(Run run, Optional<Scene> scene) {
        PageData page = new PageData();
        page.data.put("mission", run.mission());
        page.data.put("title", run.title());
        page.data.put("start", run.start().text());
        page.data.put("end", run.end().text());
        page.data.put("plots", PlotData.of(run));
        page.data.put("events", PlotData.events(run));
        page.data.put("bar", TimeBarData.of(run, scene));
        scene.ifPresent(s -> page.data.put("scene", SceneData.of(run, s)));
        return page;
    }

    /** The block's text; neither HTML nor XML sees markup in it. */
    String text() {
        return Json.pretty(data).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
