package space.stickney.science.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.progress.Progress;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.Event;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.time.Epochs;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.Truth;

/** Which landings count, what is found, and what a scenario may not say. */
final class SamplerKindTest {
    private static final SamplerKind KIND = new SamplerKind();

    @TempDir
    private Path temporary;

    private static Sourced n(double v) {
        return new Sourced(v, Double.toString(v), Provenance.ASSUMED, Optional.of("test"));
    }

    private static SamplerConfiguration sampler(double shots, double least, double most) {
        return new SamplerConfiguration(
                Optional.of(new SamplerConfiguration.Corer(
                        Optional.empty(),
                        n(0.02),
                        n(shots),
                        n(1),
                        new SamplerConfiguration.Depth(n(0.05), n(0.05)),
                        new SamplerConfiguration.Share(n(1), n(1)))),
                Optional.empty(),
                new SamplerConfiguration.Density(n(least), n(most)));
    }

    private static Leg leg(String phase, double start) {
        Samples samples = new Samples(Naif.PHOBOS);
        samples.add(start, 2e4, 0, 0, 0, 0, 0);
        samples.add(start + 1000, 2e4, 0, 0, 0, 0, 0);
        return new Leg(phase, "coast", samples);
    }

    /** A rehearsal, a landing, one that was called off, and another landing. */
    private static FlightRecord flight() {
        Map<String, Object> facts = Map.of(
                "landing.outcome",
                "completed",
                "landing.runs",
                300,
                "landing-2.outcome",
                "touchdown",
                "landing-2.runs",
                300,
                "landing-2.go",
                1.0,
                "landing-3.outcome",
                "corridor",
                "landing-3.runs",
                300,
                "landing-3.go",
                0.5);
        List<Leg> legs = List.of(leg("landing", 0), leg("landing-2", 1000), leg("landing-3", 2000));
        List<Event> events = List.of(new Event(1234, "landing-2", "touchdown", ""));
        return new FlightRecord(legs, List.of(), events, facts, List.of(), 1, 1, List.of(), List.of());
    }

    private List<Finding> findings(SamplerConfiguration c) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("observations/sampler"));
        Path products = Files.createDirectories(temporary.resolve("products"));
        FlightRecord record = flight();
        FlownPath path = new FlownPath(record.legs(), EmbeddedEphemeris.get());
        KIND.observe(
                c,
                new Observing(
                        "sampler",
                        path,
                        record,
                        List.of(),
                        new Truth(Map.of()),
                        new RandomStreams(5),
                        Epochs.standard().parse("test", "2026-11-01T00:00:00"),
                        folder,
                        Progress.SILENT));
        return KIND.retrieve(folder, products, Progress.SILENT);
    }

    /** Two full cores of 5 cm at 1,300 kg/m3 weigh 40.84 g; only the landing that came down counts, lost in 0.5 of 301 draws. */
    @Test
    void onlyLandingsThatCameDownCount() throws IOException {
        List<Finding> found = findings(sampler(2, 1300, 1300));
        assertThat(found.stream().map(Finding::name)).containsExactly("mass", "mass-per-landing");
        assertThat(found.get(0).value()).isCloseTo(0.040841, within(1e-6));
        assertThat(found.get(1).value()).isCloseTo(0.040841, within(1e-6));
        long nothing =
                found.get(0).spread().draws().stream().filter(x -> x == 0).count();
        assertThat(nothing).isBetween(0L, 10L); // expected 1.7 of 1000
        assertThat(found.get(0).history().get(0).tdb()).isEqualTo(1234);
        assertThat(found.get(0).history()).hasSize(2);
        assertThat(Files.readString(temporary.resolve("products/sampler-mass.csv")))
                .contains("50,40.841,40.841");
    }

    /** The driver "density" moves the mass in proportion. */
    @Test
    void driversMoveOneInput() throws IOException {
        Finding mass = findings(sampler(2, 1000, 2000)).get(0);
        Finding.Driver density = mass.drivers().stream()
                .filter(d -> d.input().equals("density"))
                .findFirst()
                .orElseThrow();
        assertThat(density.valueAtHigh()).isCloseTo(2 * density.valueAtLow(), within(1e-9));
        Finding.Driver shots = mass.drivers().stream()
                .filter(d -> d.input().equals("corer.shots"))
                .findFirst()
                .orElseThrow();
        assertThat(shots.valueAtHigh()).isCloseTo(3 * shots.valueAtLow(), within(1e-9));
    }

    @Test
    void contradictionsAreNamed() {
        assertThat(sampler(2, 1900, 900).contradictions().stream().map(Contradiction::key))
                .containsExactly("density");
        assertThat(sampler(1.5, 900, 1900).contradictions().stream().map(Contradiction::key))
                .containsExactly("corer.shots");
        SamplerConfiguration none = new SamplerConfiguration(
                Optional.empty(), Optional.empty(), new SamplerConfiguration.Density(n(1000), n(1000)));
        assertThat(none.contradictions()).hasSize(1);
    }
}
