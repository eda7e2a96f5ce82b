package space.stickney.flight.bodies.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the tables of the embedded ephemeris; the command stands in docs/ephemeris.md. Same bytes on every run and
 * machine.
 */
public final class EphemerisGenerator {
    /** 2013-12-14 00:00 TDB. */
    static final double START = (2456640.5 - 2451545.0) * SolarSystem.DAY;
    /** Up to 2037-01-30 00:00 TDB. */
    static final int BLOCKS = 264;

    private static final String COMMENT = """
            Stickney embedded ephemeris: Sun, planets, Moon, Ceres, Vesta.
            N-body integration (relativistic point masses, J2 of Sun and Earth, figure of the Moon, six asteroids)
            from JPL DE440 states at JD 2460310.5 TDB. See docs/ephemeris.md for equations, validity and accuracy.
            """;

    private EphemerisGenerator() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve("planets.bsp"), planets(START, BLOCKS));
    }

    /** The SPK file of the planets over a number of 32-day blocks. */
    static byte[] planets(double start, int blocks) {
        List<PlanetarySegments.Segment> segments = PlanetarySegments.fit(SolarSystem.initial(), start, blocks);
        return SpkFile.bytes(segments, COMMENT);
    }
}
