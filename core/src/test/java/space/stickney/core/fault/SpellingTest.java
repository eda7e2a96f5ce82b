package space.stickney.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void findsTheNearestWordOnlyIfItIsNear() {
        List<String> words = List.of("apoapsis", "periapsis", "mass");
        assertThat(Spelling.nearest("apoapsys", words)).contains("apoapsis");
        assertThat(Spelling.nearest("mas", words)).contains("mass");
        assertThat(Spelling.nearest("Mass", words)).contains("mass");
        assertThat(Spelling.nearest("thrust", words)).isEmpty();
    }

    @Test
    void swappedNeighboursAreOneEdit() {
        assertThat(Spelling.distance("thsi", "this")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }
}
