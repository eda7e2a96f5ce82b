package space.stickney.samples.cooperation;

import java.util.List;
import java.util.Optional;

/** A fact of the registry: what is said, by which sources, with which caveat. */
public sealed interface Fact {
    String id();

    List<String> sources();

    Optional<String> caveat();

    /**
     * An agreement.
     *
     * @param parties empty: open to all
     * @param signed when, as far as the source says
     * @param longestLoan in days, where it lends for a time
     */
    record Agreement(
            String id,
            String title,
            List<String> parties,
            Optional<PartialDate> signed,
            Status status,
            List<String> missions,
            Optional<String> scope,
            Optional<Long> longestLoan,
            List<String> sources,
            Optional<String> caveat)
            implements Fact {}

    /** Something that happened, or was to. */
    record Happening(
            String id,
            Optional<PartialDate> date,
            Optional<String> written,
            Optional<String> place,
            String kind,
            String what,
            Optional<Status> status,
            List<String> agreements,
            List<String> missions,
            List<String> sources,
            Optional<String> caveat)
            implements Fact {}

    /** What somebody provides to a mission; with an agreement it is an obligation. */
    record Contribution(
            String id,
            Optional<String> mission,
            String item,
            List<String> providers,
            Optional<String> recipient,
            Status status,
            Optional<String> agreement,
            Optional<String> outside,
            List<String> sources,
            Optional<String> caveat)
            implements Fact {}

    /**
     * What part of a collection somebody is to receive at least.
     *
     * @param minimum in parts per million of the mass that returned
     * @param after the day from which the time counts, if there is a limit
     * @param months how long it may take
     */
    record Share(
            String id,
            String agreement,
            String collection,
            String to,
            long minimum,
            Optional<PartialDate> after,
            Optional<Long> months,
            List<String> sources,
            Optional<String> caveat)
            implements Fact {}

    /** Where facts come from. */
    record Source(String id, String title, Optional<PartialDate> dated, Optional<String> note) {}
}
