package space.stickney.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static String shown(boolean terminal) {
        StringWriter text = new StringWriter();
        TerminalProgress progress = new TerminalProgress(new PrintWriter(text), terminal);
        progress.fraction(0.5);
        progress.stage("window");
        progress.fraction(0.5);
        progress.fraction(0.501);
        progress.fraction(7);
        progress.stage("cruise");
        progress.close();
        return text.toString().replace("\r\n", "\n");
    }

    @Test
    void aLogGetsOneLineForEachStage() {
        assertThat(shown(false)).isEqualTo("window\ncruise\n");
    }

    @Test
    void aTerminalGetsOneLineThatGrows() {
        String text = shown(true);
        assertThat(text.split("\n")).hasSize(2);
        assertThat(text.split("50 %", -1)).hasSize(2);
        assertThat(text).contains("100 %").endsWith("\rcruise\u001B[K\n");
    }
}
