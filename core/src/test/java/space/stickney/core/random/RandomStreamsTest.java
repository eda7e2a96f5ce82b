package space.stickney.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    @Test
    void aStreamDependsOnItsNameOnly() {
        RandomStreams streams = new RandomStreams(42);
        streams.stream("injection", 0).nextGaussian();
        double first = streams.stream("cruise", 3).nextGaussian();
        assertThat(new RandomStreams(42).stream("cruise", 3).nextGaussian()).isEqualTo(first);
        assertThat(streams.stream("cruise", 4).nextGaussian()).isNotEqualTo(first);
        assertThat(new RandomStreams(43).stream("cruise", 3).nextGaussian()).isNotEqualTo(first);
    }

    /** Frozen regression: made by this class on JDK 17; the same on every JDK, or products would differ. */
    @Test
    void theSameNumbersOnEveryJdk() {
        assertThat(new RandomStreams(1).stream("injection", 0).nextLong()).isEqualTo(FROZEN);
    }

    private static final long FROZEN = -3925147222897809860L;
}
