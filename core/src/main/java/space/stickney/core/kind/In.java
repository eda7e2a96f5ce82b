package space.stickney.core.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unit of a double: texts in the file are converted to SI, a bare number is SI already. Any unit of the same dimension
 * is accepted; the one given here is the one shown to people.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface In {
    /** For example "kg", "m/s", "deg"; "1" for a pure number. */
    String value();
}
