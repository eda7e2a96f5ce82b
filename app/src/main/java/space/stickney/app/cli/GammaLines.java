package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.CompositionFile;
import space.stickney.science.gamma.Band;
import space.stickney.science.gamma.CosmicRays;
import space.stickney.science.gamma.GammaLine;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.SolarModulation;
import space.stickney.science.gamma.SurfaceEmission;
import space.stickney.science.gamma.Yields;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.EndMember;
import space.stickney.science.scene.EndMembers;

/** The lines that a ground emits, and the neutrons that leave it. */
@Command(
        name = "lines",
        description = {
            "Gamma-ray lines and neutrons that a ground of given composition emits under cosmic rays:",
            "natural radioactivity, neutron capture, inelastic scattering; thermal, epithermal and fast neutrons."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney gamma lines --like CI",
            "  stickney gamma lines --composition ground.yaml --temperature 220K --modulation 700 --json",
            "  stickney gamma lines --like CM --at 2029-06-01"
        })
final class GammaLines implements Callable<Integer> {
    private static final double PER_CM2 = 1e-4;

    @Option(
            names = "--composition",
            paramLabel = "FILE",
            description = "YAML file with elements: or oxides:, a map of symbol or formula to mass fraction.")
    private @Nullable Path file;

    @Option(names = "--like", paramLabel = "NAME", description = "A built-in composition, such as CI, CM, BSM, Moon.")
    private @Nullable String like;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "250K",
            description = "Temperature of the upper metre (K; default: 250).")
    private String temperature = "250K";

    @Option(
            names = "--modulation",
            paramLabel = "MV",
            description = "Force-field potential of the Sun (MV, 0 to 3000; default: 500).")
    private @Nullable Double potential;

    @Option(
            names = "--at",
            paramLabel = "EPOCH",
            description = "Take the potential of this date instead: annual means from 1937, assumed cycles after 2025.")
    private @Nullable String at;

    private double modulation = CosmicRays.REFERENCE_MV;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        double kelvin = Options.positive("--temperature", temperature, "K");
        if (!(kelvin <= 2000)) {
            throw new BadInput("--temperature", temperature, "at most 2000 K");
        }
        modulation = modulation();
        if (!(modulation >= 0 && modulation <= 3000)) {
            throw new BadInput("--modulation", Numbers.shortest(modulation), "0 to 3000 (MV)");
        }
        Composition composition = composition();
        SurfaceEmission emission =
                SurfaceEmission.of(composition, Yields.nominal().atModulation(modulation), kelvin);
        output.print(result(composition, emission, kelvin), out -> text(out, composition, emission));
        return 0;
    }

    private double modulation() {
        if (at == null) {
            return potential == null ? CosmicRays.REFERENCE_MV : potential;
        }
        if (potential != null) {
            throw new BadInput("--modulation, --at", "both", "one of them");
        }
        double tdb = Epochs.standard().parse("--at", at).tdb();
        int first = SolarModulation.standard().measured().get(0);
        if (tdb < (first - 2000) * 365.25 * 86400) {
            throw new BadInput("--at", at, "a date from " + first + " on");
        }
        return SolarModulation.standard().potentialMV(tdb);
    }

    private Composition composition() {
        if ((file == null) == (like == null)) {
            throw new BadInput(
                    "--composition, --like",
                    file == null ? "neither" : "both",
                    "one of them; built-in compositions are " + String.join(", ", Composition.names()));
        }
        return file == null ? member().composition() : CompositionFile.read(file);
    }

    private EndMember member() {
        String name = like;
        if (name == null) {
            throw new IllegalStateException("no name");
        }
        try {
            return EndMembers.of(name);
        } catch (BadInput e) {
            throw new BadInput(e.faults().stream()
                    .map(f -> new Fault("--like", f.found(), f.valid(), f.hint()))
                    .toList());
        }
    }

    private Result result(Composition composition, SurfaceEmission emission, double kelvin) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (GammaLine line : LineTable.standard().lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", line.id());
            one.put("energy_keV", line.energyKeV());
            one.put("element", line.element());
            one.put("process", line.process().label());
            one.put("surfaceFlux_per_cm2_min", emission.scalarFluxPerCm2Min(line.index()));
            one.put("radianceUp_per_cm2_s_sr", PER_CM2 * emission.radiance(line.index(), 1));
            one.put("emissionExponent", exponent(emission, line.index()));
            one.put("dataSigma", line.relativeSigma());
            one.put("confidence", line.confidence());
            one.put("source", line.source());
            lines.add(one);
        }
        Map<String, Object> neutrons = new LinkedHashMap<>();
        for (Band band : List.of(Band.THERMAL, Band.EPITHERMAL, Band.FAST)) {
            neutrons.put(band.name().toLowerCase(Locale.ROOT), PER_CM2 * emission.neutronLeakage(band));
        }
        neutrons.put("cascadeAbove10MeV", PER_CM2 * emission.cascadeLeakage());
        neutrons.put("unit", "n/(cm2 s)");
        Map<String, Object> fractions = new LinkedHashMap<>();
        composition.elements().forEach(symbol -> fractions.put(symbol, composition.fraction(symbol)));
        return new Result("gamma")
                .put("lines", lines)
                .put("neutrons", neutrons)
                .put("composition", fractions)
                .put("residual", composition.residual())
                .put("lineTable", LineTable.standard().version())
                .input("composition", file == null ? String.valueOf(like) : file.toString())
                .input("temperature_K", kelvin)
                .input("modulation_MV", modulation)
                .assumption(source())
                .assumption("a flat, homogeneous ground; photons that escape without a collision")
                .assumption("capture lines: absolute scale 0.62 +- 0.2, set by Fe 7631 keV of the Moon (from memory)")
                .assumption("inelastic lines: reactor-spectrum cross sections, hardened by a surrogate;"
                        + " uncertain by a factor 1.5 to 2")
                .assumption(
                        "neutron production 11 n/(cm2 s) at 500 MV and mean atomic mass 22, slope 3 % per u (assumed)");
    }

    private String source() {
        if (like == null) {
            return "composition: as given";
        }
        EndMember member = member();
        return "composition: " + member.title() + "; " + member.confidence() + "; " + member.source();
    }

    /** The p of c^p between the vertical and 60 degrees; 0 for a line that is not emitted. */
    private static double exponent(SurfaceEmission emission, int line) {
        double up = emission.radiance(line, 1);
        return up > 0 ? FastMath.log(emission.radiance(line, 0.5) / up) / FastMath.log(0.5) : 0;
    }

    private void text(PrintWriter out, Composition composition, SurfaceEmission emission) {
        out.println("ground       " + (file == null ? member().title() : file.toString()) + ", given fractions sum to "
                + Numbers.fixed(100 * (1 - composition.residual()), 2) + " %");
        out.println("neutrons     n/(cm2 s) leaving: thermal " + neutrons(emission, Band.THERMAL) + ", epithermal "
                + neutrons(emission, Band.EPITHERMAL) + ", fast " + neutrons(emission, Band.FAST)
                + ", above 10 MeV " + Numbers.fixed(PER_CM2 * emission.cascadeLeakage(), 3));
        out.println();
        out.println("  energy keV  el  process       flux /cm2/min  data");
        for (GammaLine line : LineTable.standard().lines()) {
            double flux = emission.scalarFluxPerCm2Min(line.index());
            if (flux > 0) {
                out.println(pad(Numbers.fixed(line.energyKeV(), 1), 12) + "  "
                        + (line.element() + "   ").substring(0, 4)
                        + (line.process().label() + "            ").substring(0, 12)
                        + pad(Numbers.fixed(flux, 4), 15) + "  " + line.confidence());
            }
        }
        out.println();
        out.println("data: A nuclear data; B nuclear data good, absolute flux +-30 %; C factor 1.5 to 2");
    }

    private static String neutrons(SurfaceEmission emission, Band band) {
        return Numbers.fixed(PER_CM2 * emission.neutronLeakage(band), 3);
    }

    private static String pad(String text, int width) {
        return " ".repeat(FastMath.max(0, width - text.length())) + text;
    }
}
