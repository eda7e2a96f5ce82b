package space.stickney.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.Progress;
import space.stickney.core.run.Numbers;
import space.stickney.science.gamma.CompositionRetrieval;
import space.stickney.science.gamma.GammaResult;

/** Retrieves composition and origin from the files of gamma-ray and neutron observations. */
@Command(
        name = "fit",
        sortOptions = false,
        description = {
            "Retrieves a composition and the chances of formation hypotheses from spectra, neutron counts and geometry, as"
                    + " 'fly' or 'gamma simulate' leave them: energy scale, peaks of all sums at once with Mars and"
                    + " spacecraft told apart, then mass fractions with yields as unknowns.",
            "Knows the files of the folder and the program's nuclear data, nothing of the scene."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney gamma fit runs/mmx/observations/megane",
            "  stickney gamma fit runs/mmx --gaussian --json"
        })
final class GammaFit implements Callable<Integer> {
    private static final String CALIBRATION = "calibration.json";

    @Parameters(
            paramLabel = "FOLDER",
            description =
                    "Folder with spectra.fits, geometry.csv, calibration.json (or one of these files), or the run that"
                            + " has one such folder under observations.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--gaussian",
            description = "A Gaussian in the logarithms for the posterior instead of Markov chains (in a second).")
    private boolean gaussian;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Path observations = observations();
        GammaResult found;
        try {
            found = CompositionRetrieval.retrieve(
                    observations,
                    gaussian ? CompositionRetrieval.Posterior.GAUSSIAN : CompositionRetrieval.Posterior.SAMPLED,
                    Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output.print(result(observations, found), out -> text(out, found));
        return 0;
    }

    private Path observations() {
        if (!Files.exists(folder)) {
            throw new BadInput("FOLDER", folder + ", which does not exist", "a folder of observations or a run");
        }
        Path at = Files.isDirectory(folder) ? folder : folder.toAbsolutePath().getParent();
        if (at == null || Files.exists(at.resolve(CALIBRATION))) {
            return at == null ? folder : at;
        }
        List<Path> inside = inside(at.resolve("observations"));
        if (inside.size() != 1) {
            throw new BadInput(
                    "FOLDER",
                    folder + " with " + (inside.isEmpty() ? "no" : inside.size() + " folders of")
                            + " gamma-ray observations",
                    "a folder with " + CALIBRATION + ", or a run with one such folder under observations");
        }
        return inside.get(0);
    }

    private static List<Path> inside(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(p -> Files.exists(p.resolve(CALIBRATION)) && Files.exists(p.resolve("spectra.fits")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result result(Path observations, GammaResult found) {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (GammaResult.Element e : found.elements()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("symbol", e.symbol());
            one.put("massFraction", e.massFraction());
            one.put("statistical", e.statistical());
            one.put("systematic", e.systematic());
            one.put("p16", e.p16());
            one.put("p84", e.p84());
            one.put("ratioToSi", e.ratioToSilicon());
            one.put("indeterminate", e.unknown());
            elements.add(one);
        }
        Result result = new Result("gamma-fit")
                .put("elements", elements)
                .put("hypotheses", found.hypotheses())
                .put("decisions", found.decisions())
                .put("goodness", found.goodness())
                .put("nuisances", found.nuisances())
                .put("groups", found.groups())
                .put("posterior", found.posterior())
                .input("observations", observations.toString());
        found.assumptions().forEach(result::assumption);
        return result;
    }

    private static void text(PrintWriter out, GammaResult found) {
        for (GammaResult.Live group : found.groups()) {
            out.println(group.name() + ": " + Numbers.fixed(group.live() / 86400, 2) + " d live");
        }
        GammaResult.Goodness g = found.goodness();
        out.println("peaks: deviance " + Numbers.fixed(g.deviance(), 0) + ", expected "
                + Numbers.fixed(g.expectedDeviance(), 0) + " +- " + Numbers.fixed(g.devianceSigma(), 0)
                + "; lines and neutrons: chi2 " + Numbers.fixed(g.chiSquare(), 1) + " for " + g.data() + " data");
        found.posterior()
                .ifPresent(p -> out.println(
                        "posterior: " + p.samples() + " samples, worst R-hat " + Numbers.fixed(p.worstRHat(), 3)
                                + ", least effective size " + Numbers.fixed(p.leastEffective(), 0)
                                + (p.used() ? "" : ": not converged; below stands the Gaussian in the logarithms")));
        out.println();
        out.println("element  mass fraction          +- stat   +- syst");
        for (GammaResult.Element e : found.elements()) {
            out.println(pad(e.symbol(), 9)
                    + pad(amount(e.massFraction()), 20)
                    + right(percent(e.statistical() / e.massFraction()), 9)
                    + right(percent(e.systematic() / e.massFraction()), 10)
                    + e.unknown().map(u -> "  indeterminate: " + u).orElse(""));
        }
        out.println();
        for (GammaResult.Hypothesis h : found.hypotheses()) {
            if (h.probability() > 5e-4) {
                out.println(pad(h.name(), 20) + right(percent(h.probability()), 8));
            }
        }
        for (GammaResult.Decision d : found.decisions()) {
            out.println("six elements within " + percent(d.error()) + ": " + d.decision());
        }
    }

    private static String amount(double w) {
        if (w >= 1e-3) {
            return Numbers.fixed(100 * w, w >= 0.1 ? 1 : 2) + " %";
        }
        return w >= 1e-6 ? Numbers.fixed(1e6 * w, w >= 1e-4 ? 0 : 1) + " ppm" : Numbers.fixed(1e9 * w, 1) + " ppb";
    }

    private static String percent(double share) {
        double p = 100 * share;
        return Numbers.fixed(p, FastMath.abs(p) < 10 ? 1 : 0) + " %";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
