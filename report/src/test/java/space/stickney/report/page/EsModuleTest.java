package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modules of the form that three.js 0.181 is distributed in. */
class EsModuleTest {
    private static final Map<String, String> MODULES = Map.of("./core.js", "CORE");

    @Test
    void importsExportsAndForwardsBecomeOneExpression() {
        String source = "/* licence */\nimport{A as e,B}from\"./core.js\";export{C as D,E}from\"./core.js\";"
                + "const f=e+B;export{f as F,B as G};\n";
        assertThat(EsModule.expression("m", source, MODULES))
                .isEqualTo("(() => {\n/* licence */\nconst {A: e, B} = CORE;const f=e+B;\n"
                        + "return {D: CORE.C, E: CORE.E, F: f, G: B};\n})()");
    }

    @Test
    void anImportInACommentIsLeftAlone() {
        String source = " * import { X } from 'elsewhere';\nconst a = 1;\nexport { a };";
        assertThat(EsModule.expression("m", source, Map.of())).contains(" * import { X } from 'elsewhere';");
    }

    @Test
    void otherFormsAreRefused() {
        for (String source : new String[] {
            "export default 1;",
            "import * as X from './core.js';\nexport {X};",
            "const a = 1;",
            "import {Q} from 'q';\nexport {Q};"
        }) {
            assertThatThrownBy(() -> EsModule.expression("odd", source, MODULES))
                    .as(source)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("odd");
        }
    }

    @Test
    void theLibrariesOnTheClassPathTakeThisForm() {
        assertThat(PageScript.text())
                .contains("OrbitControls", "WebGLRenderer", "var uPlot=")
                .contains("SPDX-License-Identifier: MIT")
                .doesNotContain("</script", "<!--");
    }
}
