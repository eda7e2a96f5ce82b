package space.stickney.server.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import space.stickney.core.progress.Cancelled;

/** Time left: in closed form, from a run that took 10 s, 30 s and 60 s. */
class PaceTest {
    private static final List<Stage> REFERENCE = List.of(new Stage("a", 10), new Stage("b", 30), new Stage("c", 60));

    @Test
    void withARunToCompareWith() {
        Moment begin = new Pace(REFERENCE, 3).at(List.of(), "a", 0, 0);
        assertThat(begin.secondsLeft()).contains(100.0);
        Moment same = new Pace(REFERENCE, 3).at(List.of(new Stage("a", 10)), "b", 15, 0);
        assertThat(same.fraction()).isEqualTo(0.25, within(1e-12));
        assertThat(same.secondsLeft().orElseThrow()).isEqualTo(75, within(1e-9));
        Moment slow = new Pace(REFERENCE, 3).at(List.of(new Stage("a", 20)), "b", 30, 0);
        assertThat(slow.fraction()).isEqualTo(0.25, within(1e-12));
        assertThat(slow.secondsLeft().orElseThrow()).isEqualTo(150, within(1e-9));
        Moment late = new Pace(REFERENCE, 3).at(List.of(new Stage("a", 10), new Stage("b", 30)), "c", 1000, 0);
        assertThat(late.fraction()).isLessThan(1);
    }

    @Test
    void withoutOneStagesAreCounted() {
        Moment half = new Pace(List.of(), 3).at(List.of(new Stage("a", 10), new Stage("b", 1)), "c", 5, 0);
        assertThat(half.fraction()).isEqualTo(0.5, within(1e-12));
        assertThat(half.secondsLeft()).isEmpty();
        assertThat(half.secondsElapsed()).isEqualTo(16);
    }

    @Test
    void aCancelledRunEndsAtItsNextWord() {
        AtomicLong clock = new AtomicLong();
        JobProgress progress = new JobProgress(new Pace(List.of(), 2), clock::get);
        progress.stage("a");
        clock.set(2_000_000_000L);
        progress.stage("b");
        progress.pulse();
        progress.cancel();
        Assertions.assertThatThrownBy(progress::pulse).isInstanceOf(Cancelled.class);
        Assertions.assertThatThrownBy(() -> progress.fraction(0.5)).isInstanceOf(Cancelled.class);
        assertThat(progress.ended()).containsExactly(new Stage("a", 2), new Stage("b", 0));
    }
}
