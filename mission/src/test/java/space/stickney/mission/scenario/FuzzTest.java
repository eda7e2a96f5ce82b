package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.Well512a;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;

/** Whatever a file holds, the reader makes a scenario of it or says what is wrong; it never breaks. */
class FuzzTest {
    private static final List<String> PIECES = List.of(
            ":",
            "-",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "!!str ",
            "<<",
            "? ",
            "| ",
            ">",
            "\"",
            "'",
            "#",
            "\t",
            "\n",
            "  ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "null",
            "~",
            "true",
            "1e400",
            "-0",
            ".inf",
            "0x1",
            "9999999999999999999999",
            "\u0000",
            "\u0007",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE80",
            "%",
            "kg",
            "..",
            "2026-02-30",
            "value: ",
            "kind: ",
            ",");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDamagedFileIsReadOrRefused(int seed) throws IOException {
        String good = ReadingTest.resource("good.yaml");
        Well512a random = new Well512a(seed);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            String damaged = good;
            for (int n = random.nextInt(3); n >= 0; n--) {
                damaged = damage(damaged, random);
            }
            refused += refused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(200, 599);
    }

    @Test
    void everyPrefixIsReadOrRefused() throws IOException {
        String good = ReadingTest.resource("good.yaml");
        for (int i = 0; i < good.length(); i++) {
            refused(good.substring(0, i));
        }
    }

    /** Texts that would keep a careless pattern or edit distance busy for hours. */
    @ParameterizedTest
    @ValueSource(strings = {"4000 kg", "2026-10-01..2026-12-31", "Phobos", "[south-east]"})
    void aHugeValueIsRefusedAtOnce(String value) throws IOException {
        String digits = "1".repeat(400_000);
        String good = ReadingTest.resource("good.yaml");
        assertThat(refused(good.replace(value, "\"" + digits + "\\n\""))).isTrue();
        assertThat(refused(good.replace(value, digits + "x: 1"))).isTrue();
        assertThat(refused(good.replace(value, digits + "x"))).isTrue();
    }

    private static String damage(String text, Well512a random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        int other = random.nextInt(text.length());
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, at) + piece + text.substring(end);
            case 3 -> text.substring(0, other) + text.substring(at, end) + text.substring(other);
            default -> swapLines(text, random);
        };
    }

    private static String swapLines(String text, Well512a random) {
        String[] lines = text.split("\n", -1);
        int a = random.nextInt(lines.length);
        int b = random.nextInt(lines.length);
        String line = lines[a];
        lines[a] = lines[b];
        lines[b] = line;
        return String.join("\n", Arrays.asList(lines));
    }

    private static boolean refused(String text) {
        try {
            ReadingTest.read(text);
            return false;
        } catch (BadInput e) {
            assertThat(e.getMessage()).startsWith("test.yaml");
            return true;
        } catch (RuntimeException e) {
            return fail("broke on\n" + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), e);
        }
    }
}
