package space.stickney.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import space.stickney.report.plots.CoverageMap;

/** The page's one style sheet, that of the plotting library at its end. */
record StyleSheet(String css) {
    /** The sheet that is shipped with the program, with the rules that drawings bring along. */
    static StyleSheet shipped() {
        return new StyleSheet(
                file("report.css") + file("scene.css") + CoverageMap.style() + Webjar.UPLOT.text("dist/uPlot.min.css"));
    }

    private static String file(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
