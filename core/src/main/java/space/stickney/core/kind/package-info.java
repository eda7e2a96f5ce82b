/**
 * What kinds of phase and instrument bring: a name, a configuration record, and what the components of that record mean.
 * The same annotations drive the reading of scenario files, their error messages and the schema for editors.
 *
 * <p>A component of a configuration record may be a {@code double} (with {@link space.stickney.core.kind.In}), {@link
 * space.stickney.core.quantity.Sourced}, {@code int}, {@code long}, {@code boolean}, {@code String}, an enum, an epoch or
 * a range of epochs, a type with a method marked {@link space.stickney.core.kind.FromText}, another record, a {@code
 * List} or a {@code Map} with {@code String} keys of these, and an {@code Optional} of any of them. Its key in the file is
 * its name with hyphens (closestApproach is closest-approach) unless {@link space.stickney.core.kind.Named} says otherwise.
 * It is required unless it is Optional or has a {@link space.stickney.core.kind.Default}.
 */
@NullMarked
package space.stickney.core.kind;

import org.jspecify.annotations.NullMarked;
