package space.stickney.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The page's one script: the libraries, then the page's own files in their order, in one scope. The text is fit to stand in HTML and in XML.
 */
final class PageScript {
    /** The page's own files; each sees what stands before it. {@code start.js} runs them. */
    private static final List<String> FILES = List.of(
            "core.js",
            "clock.js",
            "export.js",
            "figures.js",
            "plotfiles.js",
            "plots.js",
            "spectrum.js",
            "maps.js",
            "tables.js",
            "events.js",
            "matrix.js",
            "compare.js",
            "timebar.js",
            "scene-motion.js",
            "scene-craft.js",
            "scene-bodies.js",
            "scene-paths.js",
            "scene-field.js",
            "scene-readout.js",
            "scene-controls.js",
            "scene.js",
            "start.js");

    private static final String TEXT = assemble();

    private PageScript() {}

    static String text() {
        return TEXT;
    }

    private static String assemble() {
        String core = EsModule.expression("three.core", Webjar.THREE.text("build/three.core.min.js"), Map.of());
        String three = EsModule.expression(
                "three.module",
                Webjar.THREE.text("build/three.module.min.js"),
                Map.of("./three.core.min.js", "THREE_CORE"));
        String orbit = EsModule.expression(
                "OrbitControls", Webjar.THREE.text("examples/jsm/controls/OrbitControls.js"), Map.of("three", "THREE"));
        StringBuilder script = new StringBuilder("//<![CDATA[\n(() => {\n'use strict';\n");
        script.append("const THREE_CORE = ").append(core).append(";\n");
        script.append("const THREE = ").append(three).append(";\n");
        script.append("const {OrbitControls} = ").append(orbit).append(";\n");
        script.append(Webjar.UPLOT.text("dist/uPlot.iife.min.js")).append('\n');
        for (String file : FILES) {
            script.append("// ").append(file).append('\n').append(own(file));
        }
        script.append("})();\n");
        return harmless(script.toString()) + "//]]>\n";
    }

    /** Without the character sequences that end a script in HTML or a CDATA section in XML; all of them mean the same. */
    private static String harmless(String script) {
        return script.replace("</script", "<\\/script")
                .replace("<!--", "<\\!--")
                .replace("]]>", "]] >");
    }

    private static String own(String file) {
        try (InputStream in = PageScript.class.getResourceAsStream("script/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
