package space.stickney.flight.surface;

import java.util.List;
import java.util.Optional;

/**
 * What became of one lander.
 *
 * @param contacts in order; the small ones at the end too
 * @param outcome when, where and how it ended
 */
public record DropPath(List<Contact> contacts, DropOutcome outcome) {
    public DropPath {
        contacts = List.copyOf(contacts);
    }

    public Optional<Contact> firstContact() {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.get(0));
    }

    /** Time of the first contact (s), empty if it never touched the ground. */
    public Optional<Double> fallTime() {
        return firstContact().map(Contact::time);
    }
}
