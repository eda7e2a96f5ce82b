package space.stickney.mission.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import space.stickney.core.progress.Progress;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.ScenarioFile;

/** The bundled mission mmx as far as Phobos, with ten days there: seconds instead of years. */
final class ShortMission {
    private ShortMission() {}

    /** The flight with seed 1, flown once for all tests. */
    static Flown flown() {
        return Holder.FLOWN;
    }

    static ScenarioFile file() {
        return Holder.FILE;
    }

    static Flown fly(ScenarioFile file, long seed) {
        return new MissionFlight(file.scenario(), EmbeddedEphemeris.get(), Progress.SILENT).fly(seed);
    }

    /** The scenario after a change of its text. */
    static ScenarioFile file(UnaryOperator<String> change) {
        try {
            Path mmx = Path.of(System.getProperty("stickney.root", "..")).resolve("missions/mmx.yaml");
            String whole = Files.readString(mmx);
            int second = whole.indexOf("  - quasi-satellite:", whole.indexOf("  - quasi-satellite:") + 1);
            String text = whole.substring(0, second).replace("for: 120 d", "for: 10 d");
            Path file = Files.createTempFile("short-mission", ".yaml");
            try {
                Files.writeString(file, change.apply(text));
                return ScenarioFile.read(file, List.of(), Epochs.standard());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final ScenarioFile FILE = file(UnaryOperator.identity());
        private static final Flown FLOWN = fly(FILE, 1);
    }
}
