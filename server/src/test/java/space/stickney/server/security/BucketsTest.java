package space.stickney.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two tokens a second, five at once. */
class BucketsTest {
    @Test
    void aBucketEmptiesAndFills() {
        AtomicLong clock = new AtomicLong();
        Buckets buckets = new Buckets(2, 5, clock::get);
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
        assertThat(buckets.take("b")).isTrue();
        clock.addAndGet(500_000_000L);
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
        clock.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
        assertThat(buckets.retryAfter()).isEqualTo(1);
    }
}
