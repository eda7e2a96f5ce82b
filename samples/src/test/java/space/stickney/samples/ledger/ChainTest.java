package space.stickney.samples.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Damage of every kind is found, at the line where it is or at the next one, which holds the hash of it. */
class ChainTest {
    private static List<String> log(int events) {
        List<String> lines = new ArrayList<>();
        String prev = Chain.ORIGIN;
        for (long seq = 1; seq <= events; seq++) {
            lines.add(CanonicalJson.write(Map.of("seq", seq, "prev", prev, "kind", "weighed", "mass_ug", 100 * seq)));
            prev = Chain.hash(lines.get(lines.size() - 1));
        }
        return lines;
    }

    private static Chain check(List<String> lines) {
        Chain chain = new Chain();
        lines.forEach(chain::add);
        return chain;
    }

    private static long broken(List<String> lines) {
        return check(lines).firstBroken().orElseThrow().seq();
    }

    /** FIPS 180-4's example: the hash of "abc". */
    @Test
    void hashIsSha256() {
        assertThat(Chain.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void anUnharmedLogFits() {
        List<String> log = log(5);
        Chain chain = check(log);
        assertThat(chain.firstBroken()).isEmpty();
        assertThat(chain.events()).isEqualTo(5);
        assertThat(chain.head()).isEqualTo(Chain.hash(log.get(4)));
        assertThat(check(List.of()).head()).isEqualTo(Chain.ORIGIN);
    }

    /** Each byte of each line but the last, changed by one bit, one at a time. */
    @Test
    void everyChangedByteIsFound() {
        List<String> log = log(4);
        for (int line = 0; line < 3; line++) {
            for (int at = 0; at < log.get(line).length(); at++) {
                List<String> harmed = new ArrayList<>(log);
                StringBuilder text = new StringBuilder(log.get(line));
                text.setCharAt(at, (char) (text.charAt(at) ^ 1));
                harmed.set(line, text.toString());
                assertThat(broken(harmed)).as("line %d, byte %d", line + 1, at).isBetween(line + 1L, line + 2L);
            }
        }
    }

    /** In the last line a change of a value shows against the head alone. */
    @Test
    void aChangedLastLineHasAnotherHead() {
        List<String> log = log(4);
        List<String> harmed = new ArrayList<>(log);
        harmed.set(3, log.get(3).replace("\"mass_ug\":400", "\"mass_ug\":401"));
        assertThat(check(harmed).firstBroken()).isEmpty();
        assertThat(check(harmed).head()).isNotEqualTo(check(log).head());
    }

    @Test
    void missingAddedExchangedAndForkedLinesAreFound() {
        List<String> log = log(6);
        for (int line = 0; line < 5; line++) {
            List<String> without = new ArrayList<>(log);
            without.remove(line);
            assertThat(broken(without)).isEqualTo(line + 1L);
            List<String> twice = new ArrayList<>(log);
            twice.add(line, log.get(line));
            assertThat(broken(twice)).isEqualTo(line + 2L);
            List<String> exchanged = new ArrayList<>(log);
            Collections.swap(exchanged, line, line + 1);
            assertThat(broken(exchanged)).isEqualTo(line + 1L);
        }
        List<String> forked = new ArrayList<>(log.subList(0, 4));
        forked.add(CanonicalJson.write(Map.of("seq", 4L, "prev", Chain.hash(log.get(2)), "kind", "other")));
        assertThat(broken(forked)).isEqualTo(5);
    }

    @Test
    void aCutLineAndBlanksAreFound() {
        List<String> log = log(3);
        log.set(2, log.get(2).substring(0, 20));
        assertThat(check(log).firstBroken().orElseThrow().reason()).contains("no JSON");
        List<String> spaced = log(3);
        spaced.set(1, spaced.get(1).replace("\",\"", "\", \""));
        assertThat(check(spaced).firstBroken().orElseThrow()).isEqualTo(new Chain.Break(2, "not in canonical form"));
    }
}
