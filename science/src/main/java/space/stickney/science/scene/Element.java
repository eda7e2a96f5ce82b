package space.stickney.science.scene;

/**
 * A chemical element.
 *
 * @param symbol such as Fe
 * @param number atomic number
 * @param weight standard atomic weight (u, the same number in g/mol)
 */
public record Element(String symbol, int number, double weight) {}
