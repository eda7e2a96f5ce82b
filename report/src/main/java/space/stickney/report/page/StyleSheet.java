package space.stickney.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import space.stickney.report.plots.CoverageMap;
import space.stickney.report.plots.Porkchop;

/** The page's one style sheet, that of the plotting library at its end. */
record StyleSheet(String css) {
    /** The page's own sheets in their order. */
    private static final List<String> FILES = List.of("report.css", "scene.css", "plots.css");

    /** The sheet that is shipped with the program, with the rules that drawings bring along. */
    static StyleSheet shipped() {
        StringBuilder css = new StringBuilder();
        for (String file : FILES) {
            css.append(own(file));
        }
        css.append(CoverageMap.style()).append(Porkchop.style());
        return new StyleSheet(
                css.append(Webjar.UPLOT.text("dist/uPlot.min.css")).toString());
    }

    private static String own(String file) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
