package space.stickney.science.gamma.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.GammaObservation;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.GivenComposition;
import space.stickney.science.scene.Truth;

/** An instrument as in missions/mmx.yaml, circles about Phobos, a named composition. */
public final class TestScene {
    public static final double KEV = 1.602176634e-16;
    /** 2027-06-01. */
    public static final double START = 8.65e8;

    private TestScene() {}

    public static Sourced value(double value) {
        return new Sourced(value, Double.toString(value), Provenance.ASSUMED, Optional.empty());
    }

    public static GammaNeutron instrument() {
        Map<String, Sourced> lines = new LinkedHashMap<>();
        lines.put("annihilation_511.0_bkg", value(0.3));
        lines.put("Al_1778.9_bkg", value(0.02));
        lines.put("Al_843.8_bkg", value(0.02));
        lines.put("H_2223.2_bkg", value(0.01));
        Map<String, GammaNeutron.Sensor> sensors = new LinkedHashMap<>();
        sensors.put("thermal", new GammaNeutron.Sensor(60e-4, 20e-4, 0, 0.5, 0.1, "test"));
        sensors.put("epithermal", new GammaNeutron.Sensor(0, 25e-4, 0, 0.5, 0.1, "test"));
        sensors.put("fast", new GammaNeutron.Sensor(0, 2e-4, 10e-4, 1, 0.1, "test"));
        return new GammaNeutron(
                "Phobos",
                Optional.empty(),
                new GammaNeutron.Detector(
                        value(0.23),
                        value(0.05),
                        value(3.5 * KEV),
                        Optional.of(
                                new GammaNeutron.Damage(value(4.5 * KEV), value(4e11), 0.05, value(0), 120 * 86400.0)),
                        8192,
                        1.2 * KEV,
                        1e-4,
                        new GammaNeutron.DeadTimes(value(20e-6), value(25e-6), value(1400))),
                new GammaNeutron.Background(value(0.02 / KEV), 0.005 / KEV, 0.05 / KEV, 1.6, 0.3, value(0.003), lines),
                sensors,
                new GammaNeutron.Rule(6 * 3600, 2, value(40 * 86400.0), 80e3, value(20 * 86400.0)),
                new GammaNeutron.Planet("Mars crust", value(0.2), value(160), 0.1, 215, value(0.33)),
                new GammaNeutron.CosmicRadiation(Optional.of(value(500e6)), 250));
    }

    /** The same with other strengths of background lines (counts/s), the rest of them without any. */
    public static GammaNeutron with(String first, double rate, String second, double other) {
        GammaNeutron c = instrument();
        GammaNeutron.Background b = c.background();
        return new GammaNeutron(
                c.target(),
                c.provider(),
                c.detector(),
                new GammaNeutron.Background(
                        b.continuum(),
                        b.continuumLow(),
                        b.continuumHigh(),
                        b.slope(),
                        b.groundShare(),
                        value(0),
                        Map.of(first, value(rate), second, value(other))),
                c.neutrons(),
                c.observing(),
                c.planet(),
                c.cosmicRays());
    }

    public static Truth truth(String phobos) {
        GivenComposition made = new GivenComposition(Optional.of(phobos), Map.of(), Map.of());
        GivenComposition crust = new GivenComposition(Optional.of("Mars crust"), Map.of(), Map.of());
        Map<String, Truth.Ground> grounds = new LinkedHashMap<>();
        grounds.put("Phobos", new Truth.Ground(made, 250));
        grounds.put("Mars", new Truth.Ground(crust, 215));
        return new Truth(grounds);
    }

    public static Surroundings surroundings() {
        return Holder.SURROUNDINGS;
    }

    public static GammaObservation observe(GammaNeutron c, CircleFlight flight, String phobos, long seed) {
        FlownPath path = flight.path(surroundings().target(), EmbeddedEphemeris.get(), START);
        return new GammaObserver(c, "megane", surroundings(), new RandomStreams(seed))
                .observe(path, List.of(new Observing.Pass("all", 401, path.start(), path.end())), truth(phobos), 0);
    }

    private static final class Holder {
        private static final Surroundings SURROUNDINGS = new Surroundings("Phobos", EmbeddedEphemeris.get(), START);
    }
}
