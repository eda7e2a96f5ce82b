package space.stickney.samples.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an event says happened. Component names are the keys of the event's JSON; a {@link Mass} stands there in micrograms under its name with {@code _ug}, an {@link Instant} as UTC,
 * an empty optional not at all.
 */
public sealed interface Act {
    /** An act that concerns one sample, which is there before and after it. */
    sealed interface OfOne extends Act {
        String sample();
    }

    /**
     * Material came back: from here on its samples may be registered.
     *
     * @param collection name, such as ryugu
     * @param total returned mass with its standard uncertainty
     * @param naming rule of the samples' names
     */
    record CollectionRegistered(
            String collection, String mission, String body, Mass total, Mass sigma, String holder, Naming naming)
            implements Act {}

    /**
     * A sample got its name.
     *
     * @param mass first weighing with its standard uncertainty
     * @param chamber of the catcher, such as A
     * @param provenance whether it surely is of the collection
     */
    record SampleRegistered(
            String sample,
            String collection,
            Form form,
            Optional<String> type,
            Optional<String> chamber,
            Mass mass,
            Mass sigma,
            String holder,
            Environment environment,
            Provenance provenance)
            implements Act {}

    /** A weighing: mass with its standard uncertainty, the balance and its tare. */
    record Weighed(String sample, Mass mass, Mass sigma, Optional<String> balance, Optional<Mass> tare)
            implements OfOne {}

    /** A sample became several. The parent ends. */
    record Split(String sample, List<Piece> into, Mass loss) implements Act {}

    /** Samples of one holder became one. They end. */
    record Pooled(List<String> samples, Piece into, Mass loss) implements Act {}

    /** A part with its weighed mass and standard uncertainty. */
    record Piece(String sample, Mass mass, Mass sigma) {}

    /**
     * An analysis.
     *
     * @param consumed what it used up; zero unless destructive
     */
    record Analysed(String sample, String method, boolean destructive, Mass consumed, Optional<String> facility)
            implements OfOne {}

    /** Some or all of a sample was used up. */
    record Consumed(String sample, Mass mass) implements OfOne {}

    /** The sample now lies in another environment. */
    record EnvironmentChanged(String sample, Environment environment, Optional<String> tool) implements OfOne {}

    /** Kept for somebody until a time. */
    record Reserved(String sample, String to, Instant until) implements OfOne {}

    /** Granted as a loan under an agreement. */
    record Allocated(String sample, String to, String agreement, Optional<Instant> due) implements OfOne {}

    /** Left its holder for the one named. */
    record Sent(String sample, String to) implements OfOne {}

    /** Arrived. */
    record Received(String sample) implements OfOne {}

    /** Left its borrower for the one who lent it. */
    record Returned(String sample) implements OfOne {}

    record Lost(String sample, String circumstances) implements OfOne {}

    /** Handed over for good under an agreement. */
    record Exchanged(String sample, String to, String agreement) implements OfOne {}

    /** Taken out of the collection. */
    record Deaccessioned(String sample, String reason) implements OfOne {}

    /** A borrower's yearly statement of what it holds. */
    record InventoryReported(String holder, List<String> samples) implements Act {}

    /**
     * An earlier event was recorded wrongly; this is what should have been recorded. The earlier line stays.
     *
     * @param corrects its number
     */
    record Corrected(long corrects, Act instead, String reason) implements Act {}

    /** Rule for the names of a collection's samples. */
    enum Naming {
        /** A0001, C0002-abc, Q001: the Ryugu sample database. */
        RYUGU,
        /** OREX-800001-0: the OSIRIS-REx collection. */
        OREX,
        /** Letters, digits and single hyphens. */
        FREE
    }

    /** Sample forms of the Ryugu sample database. */
    enum Form {
        PARTICLE,
        AGGREGATE,
        GAS,
        PREVIOUSLY_ALLOCATED
    }

    enum Environment {
        VACUUM,
        NITROGEN,
        ARGON,
        AIR,
        UNKNOWN
    }

    enum Provenance {
        CERTAIN,
        UNRESOLVED
    }
}
