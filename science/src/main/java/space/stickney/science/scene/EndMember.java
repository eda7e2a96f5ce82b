package space.stickney.science.scene;

/**
 * A built-in composition.
 *
 * @param name as users give it
 * @param title what it is
 * @param composition by mass
 * @param confidence how far the numbers were confirmed
 * @param source where they come from
 */
public record EndMember(String name, String title, Composition composition, String confidence, String source) {}
