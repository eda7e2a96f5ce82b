package space.stickney.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Resolution;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.files.NamedSpectrum;
import space.stickney.science.detection.files.SpectrumFile;
import space.stickney.science.detection.peaks.FittedPeak;
import space.stickney.science.detection.peaks.PeakFinder;

/** Looks into a file of spectra: what it is, its peaks; converts it. */
@Command(
        name = "spectrum",
        description = {
            "A file of gamma-ray spectra (SPE, N42-2012, FITS): header, peaks found with energy, width and net area; other forms; a picture.",
            "Peaks are fitted by their Poisson likelihood, neighbours together. Time-tagged spectra of an instrument are summed by mode."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney gamma spectrum background.spe --svg background.svg",
            "  stickney gamma spectrum run/observations/megane/spectra.fits --spectrum target --to target.n42"
        })
final class GammaSpectrum implements Callable<Integer> {
    private static final double REFERENCE_KEV = 1332.492;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file; its first bytes say what it is.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--spectrum",
            paramLabel = "NAME",
            description = "Which one, if the file has several (default: the first).")
    private @Nullable String name;

    @Option(
            names = "--fwhm",
            paramLabel = "KEV",
            defaultValue = "1.96",
            description =
                    "Expected width of a peak at 1332 keV (default: ${DEFAULT-VALUE}); found are a third to three times of it.")
    private double fwhm = 1.96;

    @Option(
            names = "--threshold",
            paramLabel = "SIGMAS",
            defaultValue = "5",
            description = "Least area of a peak in its sigmas (default: ${DEFAULT-VALUE}).")
    private double threshold = 5;

    @Option(
            names = "--scale",
            split = ",",
            paramLabel = "KEV",
            description =
                    "Energies instead of the file's: those of the first channel's lower edge, keV per channel, ...")
    private double @Nullable [] scale;

    @Option(names = "--to", paramLabel = "F", description = "Write the spectrum as F.spe, F.n42 or F.fits.")
    private @Nullable Path to;

    @Option(names = "--svg", paramLabel = "F", description = "Write the picture.")
    private @Nullable Path svg;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        check();
        SpectrumFile.Content content = SpectrumFile.read(file, given());
        NamedSpectrum named = choose(content.spectra());
        Spectrum spectrum = named.spectrum();
        Resolution typical = Resolution.ofFano(1.2, 0.11, 2.96e-3);
        double factor = fwhm / typical.fwhmKeV(REFERENCE_KEV);
        Resolution width = new Resolution(factor * typical.noiseKeV(), factor * typical.statisticsRootKeV(), 0);
        List<FittedPeak> peaks = new PeakFinder(spectrum, width, threshold).peaks();
        GammaSpectrumReport report = new GammaSpectrumReport(file, content, named, peaks);
        if (to != null) {
            convert(to, named);
        }
        if (svg != null) {
            OutputFile.write("--svg", svg, report.svg());
        }
        output.print(report.result(fwhm, threshold), report::text);
        return 0;
    }

    private void check() {
        if (!(fwhm > 0 && fwhm < 1000)) {
            throw new BadInput("--fwhm", Numbers.shortest(fwhm), "more than 0 keV, less than 1000");
        }
        if (!(threshold >= 2 && threshold <= 1000)) {
            throw new BadInput("--threshold", Numbers.shortest(threshold), "2 to 1000");
        }
        if (to != null) {
            SpectrumFile.form(to);
            OutputFile.check("--to", to);
        }
        if (svg != null) {
            OutputFile.check("--svg", svg);
        }
    }

    private Optional<EnergyScale> given() {
        if (scale == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EnergyScale.of(scale));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--scale", Arrays.toString(scale), "offset and positive gain, such as 0,0.5 (keV)");
        }
    }

    private NamedSpectrum choose(List<NamedSpectrum> spectra) {
        String wanted = name;
        if (wanted == null) {
            return spectra.get(0);
        }
        return spectra.stream()
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "--spectrum",
                        wanted,
                        "one of " + spectra.stream().map(NamedSpectrum::name).toList()));
    }

    /** Writes beside the place and renames, as every file of the program appears: whole or not at all. */
    private static void convert(Path to, NamedSpectrum named) throws IOException {
        Path folder = Files.createTempDirectory("stickney");
        Path draft = folder.resolve("draft-" + to.getFileName());
        try {
            SpectrumFile.write(draft, named);
            OutputFile.write("--to", to, Files.readAllBytes(draft));
        } finally {
            Files.deleteIfExists(draft);
            Files.delete(folder);
        }
    }
}
