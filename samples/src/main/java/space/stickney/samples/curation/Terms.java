package space.stickney.samples.curation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agreement lets its parties do with samples.
 *
 * @param agreement its name, such as A5
 * @param parties who may lend and borrow under it; empty: everybody, as under an announcement of opportunity
 * @param from first moment in force, if known
 * @param until last moment in force, if it ends
 * @param longestLoan from the grant to the latest day of return, if limited
 * @param destructive whether a borrower may analyse destructively
 * @param ceilings what a party may at most get for good
 */
public record Terms(
        String agreement,
        Set<String> parties,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Duration> longestLoan,
        boolean destructive,
        List<Ceiling> ceilings) {

    /**
     * The most that one party may get for good.
     *
     * @param partsPerMillion of the collection's mass as it returned
     */
    public record Ceiling(String collection, String to, long partsPerMillion) {}

    /** Where terms are looked up. */
    public interface Source {
        Optional<Terms> terms(String agreement);
    }

    boolean admits(String party) {
        return parties.isEmpty() || parties.contains(party);
    }

    boolean inForce(Instant at) {
        return from.map(f -> !at.isBefore(f)).orElse(true)
                && until.map(u -> !at.isAfter(u)).orElse(true);
    }

    /** Parts per million as people write a share: "0.5 %". */
    public static String percent(long partsPerMillion) {
        return BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros().toPlainString() + " %";
    }
}
