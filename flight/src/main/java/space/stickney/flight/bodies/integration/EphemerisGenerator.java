package space.stickney.flight.bodies.integration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.MoonTheory;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkWriter;

/**
 * Writes the tables of the embedded ephemeris; the commands stand in docs/ephemeris.md. Same bytes on every run and
 * machine.
 */
public final class EphemerisGenerator {
    /** 2013-12-14 00:00 TDB. */
    static final double START = (2456640.5 - 2451545.0) * NBodySystem.DAY;
    /** Up to 2037-01-30 00:00 TDB. */
    static final int BLOCKS = 264;

    /** Blocks before the start, back to 1999, where the fit of the moons begins; and after the end. */
    private static final int BLOCKS_BEFORE = 161;

    private static final int BLOCKS_AFTER = 2;
    /** Samples of Phobos in a revolution. */
    private static final int SAMPLES = 24;

    private static final double PHOBOS_PERIOD = 27553.8;
    /** Deimos takes every fourth sample. */
    private static final int DEIMOS_STRIDE = 4;

    private static final List<String> COMMENT = List.of(
            "Stickney embedded ephemeris: Sun, planets, Moon, Ceres, Vesta.",
            "N-body integration (relativistic point masses, J2 of Sun and Earth, figure of the Moon, six asteroids)",
            "from the states of JPL DE440 at JD 2460310.5 TDB.",
            "Equations, validity, accuracy: docs/ephemeris.md of Stickney.");

    private EphemerisGenerator() {}

    /**
     * Without a second argument: writes planets.bsp, phobos.csv and deimos.csv. With one: fits the moons to the table of
     * reference states and writes moon-states.csv.
     *
     * @param arguments the folder to write into; the table of reference states
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        if (arguments.length > 1) {
            MoonParameters fitted = new MoonFit(
                            environment(), MoonObservations.read(Files.readAllLines(Path.of(arguments[1]))))
                    .fit(MoonStates.read(), 3);
            Files.write(folder.resolve("moon-states.csv"), MoonStates.lines(fitted));
            return;
        }
        Files.write(folder.resolve("planets.bsp"), planets(START, BLOCKS));
        List<MoonTheory> moons = moons(environment(), MoonStates.read(), START, BLOCKS);
        write(folder.resolve("phobos.csv"), "Phobos", moons.get(0));
        write(folder.resolve("deimos.csv"), "Deimos", moons.get(1));
    }

    private static void write(Path file, String name, MoonTheory theory) throws IOException {
        List<String> lines = new ArrayList<>(MoonSeries.header(name));
        lines.addAll(theory.lines());
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The SPK file of the planets over a number of 32-day blocks. */
    static byte[] planets(double start, int blocks) {
        SpkWriter file = new SpkWriter("Stickney embedded ephemeris", COMMENT);
        PlanetarySegments.write(NBodySystem.initial(), start, blocks, file);
        return file.bytes();
    }

    /** What the moons feel, from 1999 to 2037. */
    static MartianEnvironment environment() {
        double start = START - BLOCKS_BEFORE * PlanetarySegments.BLOCK;
        double end = START + (BLOCKS + BLOCKS_AFTER) * PlanetarySegments.BLOCK;
        return environment(start + 2.0 * NBodySystem.DAY, end - 2.0 * NBodySystem.DAY);
    }

    /** What the moons feel between two epochs. */
    static MartianEnvironment environment(double start, double end) {
        int before = (int) Math.ceil((START - start) / PlanetarySegments.BLOCK + 0.05);
        double first = START - before * PlanetarySegments.BLOCK;
        int blocks = (int) Math.ceil((end - first) / PlanetarySegments.BLOCK + 0.05);
        Ephemeris planets = KernelEphemeris.of(List.of(SpkFile.of("planets of the moons", planets(first, blocks))));
        return new MartianEnvironment(planets, start, end);
    }

    /** The theories of Phobos and Deimos over a number of 32-day windows. */
    static List<MoonTheory> moons(
            MartianEnvironment environment, MoonParameters parameters, double start, int windows) {
        double step = PHOBOS_PERIOD / SAMPLES;
        double first = start - MoonSeries.MARGIN;
        double end = start + windows * MoonSeries.WINDOW + MoonSeries.MARGIN;
        double[] epochs = new double[(int) ((end - first) / step) + 1];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = first + i * step;
        }
        double[][] phobos = new double[epochs.length][];
        double[][] deimos = new double[(epochs.length + DEIMOS_STRIDE - 1) / DEIMOS_STRIDE][];
        new MartianMoons(environment, parameters).sample(epochs, (i, s) -> {
            phobos[i] = new double[] {s[0], s[1], s[2], s[6], s[7], s[8]};
            if (i % DEIMOS_STRIDE == 0) {
                deimos[i / DEIMOS_STRIDE] = new double[] {s[3], s[4], s[5], s[9], s[10], s[11]};
            }
        });
        return List.of(
                new MoonSeries(start, windows, first, step, phobos, 3.0).fit(),
                new MoonSeries(start, windows, first, DEIMOS_STRIDE * step, deimos, 5.0).fit());
    }
}
