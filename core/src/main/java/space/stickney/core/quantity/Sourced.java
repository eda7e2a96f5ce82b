package space.stickney.core.quantity;

import java.util.Optional;

/**
 * A value that keeps where it comes from. One that states no kind counts as assumed: a number without a source is the
 * assumption of whoever wrote it down.
 *
 * @param value in SI
 * @param text as written, with its unit ("4000 kg")
 * @param kind how it came to be known
 * @param source author and title, or the reason of an assumption
 */
public record Sourced(double value, String text, Provenance kind, Optional<String> source) {}
