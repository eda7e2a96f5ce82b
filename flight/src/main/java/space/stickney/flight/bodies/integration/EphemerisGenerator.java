package space.stickney.flight.bodies.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import space.stickney.flight.kernels.SpkWriter;

/**
 * Writes the tables of the embedded ephemeris; the command stands in docs/ephemeris.md. Same bytes on every run and
 * machine.
 */
public final class EphemerisGenerator {
    /** 2013-12-14 00:00 TDB. */
    static final double START = (2456640.5 - 2451545.0) * NBodySystem.DAY;
    /** Up to 2037-01-30 00:00 TDB. */
    static final int BLOCKS = 264;

    private static final List<String> COMMENT = List.of(
            "Stickney embedded ephemeris: Sun, planets, Moon, Ceres, Vesta.",
            "N-body integration (relativistic point masses, J2 of Sun and Earth, figure of the Moon, six asteroids)",
            "from the states of JPL DE440 at JD 2460310.5 TDB.",
            "Equations, validity, accuracy: docs/ephemeris.md of Stickney.");

    private EphemerisGenerator() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve("planets.bsp"), planets(START, BLOCKS));
    }

    /** The SPK file of the planets over a number of 32-day blocks. */
    static byte[] planets(double start, int blocks) {
        SpkWriter file = new SpkWriter("Stickney embedded ephemeris", COMMENT);
        PlanetarySegments.write(NBodySystem.initial(), start, blocks, file);
        return file.bytes();
    }
}
