package space.stickney.samples.curation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.samples.curation.Act.Environment;
import space.stickney.samples.curation.Act.Form;

/**
 * A sample as it is after some events.
 *
 * @param parents what it was split from or pooled of
 * @param first mass of the first weighing
 * @param mass what is there now, with its standard uncertainty
 * @param exposures every environment that it or an ancestor has been in
 * @param pristine every environment known and none of them air, never analysed destructively; the same for its ancestors
 * @param owner who may grant it
 * @param holder who has it; empty on the way and after its end
 * @param destination where it is on the way to
 * @param loan under which it is with somebody, or will be
 * @param last the latest event that concerns it
 */
public record Sample(
        String name,
        String collection,
        List<String> parents,
        Form form,
        Optional<String> type,
        Act.Provenance provenance,
        Mass first,
        Mass mass,
        Mass sigma,
        Set<Environment> exposures,
        Environment environment,
        boolean pristine,
        State state,
        String owner,
        Optional<String> holder,
        Optional<String> destination,
        Optional<Loan> loan,
        Optional<Reservation> reservation,
        Event last) {

    /** A grant: to whom, under which agreement, by when to be returned, by which event. */
    public record Loan(String to, String agreement, Optional<Instant> due, long seq) {}

    public record Reservation(String to, Instant until) {}

    /** Where a sample stands in its life. */
    public enum State {
        /** With its owner, free. */
        AVAILABLE,
        RESERVED,
        /** Granted, still with its owner. */
        ALLOCATED,
        IN_TRANSIT,
        /** With a borrower. */
        HELD,
        RETURN_IN_TRANSIT,
        SPLIT,
        POOLED,
        CONSUMED,
        LOST,
        DEACCESSIONED;

        /** Whether nothing more can happen to it. */
        public boolean ended() {
            return switch (this) {
                case SPLIT, POOLED, CONSUMED, LOST, DEACCESSIONED -> true;
                case AVAILABLE, RESERVED, ALLOCATED, IN_TRANSIT, HELD, RETURN_IN_TRANSIT -> false;
            };
        }

        public boolean onTheWay() {
            return this == IN_TRANSIT || this == RETURN_IN_TRANSIT;
        }
    }

    /** Whether nothing but vacuum was ever around it or an ancestor. */
    public boolean vacuumOnly() {
        return exposures.equals(Set.of(Environment.VACUUM));
    }

    Change change() {
        return new Change(this);
    }

    /** A sample with some parts exchanged. */
    static final class Change {
        private final Sample from;
        private Mass mass;
        private Mass sigma;
        private final EnumSet<Environment> exposures;
        private Environment environment;
        private boolean pristine;
        private State state;
        private String owner;
        private Optional<String> holder;
        private Optional<String> destination;
        private Optional<Loan> loan;
        private Optional<Reservation> reservation;

        private Change(Sample from) {
            this.from = from;
            mass = from.mass;
            sigma = from.sigma;
            exposures = EnumSet.copyOf(from.exposures);
            environment = from.environment;
            pristine = from.pristine;
            state = from.state;
            owner = from.owner;
            holder = from.holder;
            destination = from.destination;
            loan = from.loan;
            reservation = from.reservation;
        }

        Change mass(Mass newMass) {
            mass = newMass;
            return this;
        }

        Change sigma(Mass newSigma) {
            sigma = newSigma;
            return this;
        }

        /** Into another environment; air, and not to know, end the pristine state for ever. */
        Change environment(Environment now) {
            environment = now;
            exposures.add(now);
            pristine = pristine && now != Environment.AIR && now != Environment.UNKNOWN;
            return this;
        }

        Change spoiled(boolean destructive) {
            pristine = pristine && !destructive;
            return this;
        }

        Change state(State now) {
            state = now;
            return this;
        }

        Change owner(String now) {
            owner = now;
            return this;
        }

        Change holder(Optional<String> now) {
            holder = now;
            return this;
        }

        Change destination(Optional<String> now) {
            destination = now;
            return this;
        }

        Change loan(Optional<Loan> now) {
            loan = now;
            return this;
        }

        Change reservation(Optional<Reservation> now) {
            reservation = now;
            return this;
        }

        /** Nobody has it any more. */
        Change ended(State how) {
            return state(how).holder(Optional.empty()).destination(Optional.empty());
        }

        Sample by(Event event) {
            return new Sample(
                    from.name,
                    from.collection,
                    from.parents,
                    from.form,
                    from.type,
                    from.provenance,
                    from.first,
                    mass,
                    sigma,
                    Set.copyOf(exposures),
                    environment,
                    pristine,
                    state,
                    owner,
                    holder,
                    destination,
                    loan,
                    reservation,
                    event);
        }
    }
}
