package space.stickney.science.instrument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import space.stickney.core.kind.Kind;
import space.stickney.core.progress.Progress;
import space.stickney.flight.geometry.FieldOfView;

/**
 * A kind of instrument. What it records and what is learned from the records are two steps with files between them, so that
 * the second cannot know what the first was made of.
 *
 * @param <C> its part of the scenario file; design values and assumptions, never the truth
 */
public interface InstrumentKind<C extends Record> extends Kind<C> {
    @Override
    default String section() {
        return "instruments";
    }

    /**
     * Names of the findings that an instrument of this configuration gives, without the instrument's own name: "Fe.error".
     * Asked before the flight, so that a requirement that nobody can answer is found at once.
     */
    List<String> findings(C configuration);

    /** What an instrument of this configuration sees at once, boresight +z; none for one that looks everywhere or nowhere. */
    default Optional<FieldOfView> field(C configuration) {
        return Optional.empty();
    }

    /**
     * Records along the flown path: writes observations and calibration products into the folder of the instrument. Noise
     * is drawn here.
     */
    void observe(C configuration, Observing observing) throws IOException;

    /**
     * Learns from the files alone.
     *
     * @param observations the folder that {@link #observe} filled, and nothing else
     * @param products where results are written, file names beginning with the folder's name and a hyphen
     * @return findings, by the names that {@link #findings} gives
     */
    List<Finding> retrieve(Path observations, Path products, Progress progress) throws IOException;
}
