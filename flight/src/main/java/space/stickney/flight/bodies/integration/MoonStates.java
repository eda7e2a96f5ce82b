package space.stickney.flight.bodies.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import space.stickney.core.run.Numbers;

/** The fitted states of Phobos and Deimos, a small resource that the fit writes and the integration reads. */
final class MoonStates {
    private MoonStates() {}

    static MoonParameters read() {
        try (InputStream stream = Objects.requireNonNull(MoonStates.class.getResourceAsStream("moon-states.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MoonParameters parse(List<String> lines) {
        double[] n = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                .toArray();
        return new MoonParameters(
                n[0], java.util.Arrays.copyOfRange(n, 1, 7), java.util.Arrays.copyOfRange(n, 7, 13), n[13], n[14]);
    }

    static List<String> lines(MoonParameters parameters) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Phobos and Deimos about the centre of Mars, ICRF axes, as fitted by the class MoonFit (see docs/ephemeris.md)");
        lines.add(
                "# to JPL Horizons at J2000, 2010-01-04 and 2025-09-28 and to the series of Lainey and others (2007).");
        lines.add("epoch (TDB s past J2000)," + Numbers.shortest(parameters.epoch()));
        String[] names = {"x (m)", "y (m)", "z (m)", "vx (m/s)", "vy (m/s)", "vz (m/s)"};
        for (int i = 0; i < 6; i++) {
            lines.add("Phobos " + names[i] + ',' + Numbers.shortest(parameters.phobos()[i]));
        }
        for (int i = 0; i < 6; i++) {
            lines.add("Deimos " + names[i] + ',' + Numbers.shortest(parameters.deimos()[i]));
        }
        lines.add("k2 of Mars times lag of the tide (s)," + Numbers.shortest(parameters.tidalLag()));
        lines.add("libration of Phobos over its eccentricity," + Numbers.shortest(parameters.libration()));
        return lines;
    }
}
