package space.stickney.science.detection.files;

import org.orekit.time.AbsoluteDate;

/**
 * What a PDS4 label says of its product besides the bytes.
 *
 * @param identifier logical identifier, "urn:agency:archive:bundle:collection:product", lower case
 * @param title for people
 * @param start of the observations
 * @param stop of the observations
 * @param investigation name of the mission
 * @param spacecraft name
 * @param instrument name
 * @param target name of the body
 * @param targetType "Planet", "Satellite", "Asteroid"
 * @param description for people; says that the data are simulated, if they are
 */
public record Pds4Product(
        String identifier,
        String title,
        AbsoluteDate start,
        AbsoluteDate stop,
        String investigation,
        String spacecraft,
        String instrument,
        String target,
        String targetType,
        String description) {
    public Pds4Product {
        if (!identifier.matches("urn(:[a-z0-9][a-z0-9._-]*){5}")) {
            throw new IllegalArgumentException(
                    "a logical identifier such as urn:nasa:pds:bundle:collection:product (lower case), not "
                            + identifier);
        }
    }
}
