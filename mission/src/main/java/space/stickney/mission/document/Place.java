package space.stickney.mission.document;

/**
 * Where something stands.
 *
 * @param source a file name, or an option of the command line
 * @param line from 1; 0 where the source has no lines
 * @param column from 1
 */
public record Place(String source, int line, int column) {
    /** A source without lines, such as an option. */
    static Place whole(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
