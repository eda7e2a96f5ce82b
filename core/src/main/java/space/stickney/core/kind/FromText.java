package space.stickney.core.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a type that reads it from one text. The method takes a String and throws an
 * IllegalArgumentException whose message says what is wrong.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromText {
    /** What would be valid, for the error message: "a body such as Phobos". */
    String valid();
}
