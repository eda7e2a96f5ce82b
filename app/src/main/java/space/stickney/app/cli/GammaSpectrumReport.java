package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.report.plots.EnergySpectrum;
import space.stickney.report.plots.EnergySpectrumData;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.files.NamedSpectrum;
import space.stickney.science.detection.files.SpectrumFile;
import space.stickney.science.detection.peaks.FittedPeak;

/** What {@link GammaSpectrum} found, as text, JSON and picture. */
record GammaSpectrumReport(Path file, SpectrumFile.Content content, NamedSpectrum named, List<FittedPeak> peaks) {
    private Spectrum spectrum() {
        return named.spectrum();
    }

    private String form() {
        return content.form().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<String> start() {
        return spectrum().start().map(date -> Epochs.standard().format(date, Scale.UTC, 3));
    }

    private List<String> names() {
        return content.spectra().stream().map(NamedSpectrum::name).toList();
    }

    Result result(double fwhm, double threshold) {
        Spectrum s = spectrum();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FittedPeak p : peaks) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("energy_keV", p.energyKeV());
            row.put("energySigma_keV", p.energySigmaKeV());
            row.put("fwhm_keV", p.fwhmKeV());
            row.put("fwhmSigma_keV", p.fwhmSigmaKeV());
            row.put("area", p.area());
            row.put("areaSigma", p.areaSigma());
            row.put("backgroundPerChannel", p.backgroundPerChannel());
            row.put("multiplet", p.multiplet());
            row.put("reducedDeviance", p.reducedDeviance());
            rows.add(row);
        }
        return new Result("gamma spectrum")
                .put("form", form())
                .put("spectra", names())
                .put("spectrum", named.name())
                .put("detector", s.detector())
                .put("start_utc", start())
                .put("liveTime_s", s.liveTime())
                .put("realTime_s", s.realTime())
                .put("channels", s.channels())
                .put("counts", s.total())
                .put("energyScale_keV", s.scale().coefficients())
                .put("peaks", rows)
                .input("file", file.toString())
                .input("fwhm_keV", fwhm)
                .input("threshold", threshold)
                .assumption("energies of channels as the file gives them; SPE calibrates centres, N42 and FITS edges")
                .assumption("a clock without zone (SPE) is read as UTC")
                .assumption(
                        "peaks: Gaussians of one width in a multiplet on a straight background; step and tail where strong");
    }

    void text(PrintWriter out) {
        Spectrum s = spectrum();
        out.println("file        " + file + ", " + form() + (names().size() > 1 ? ", spectra " + names() : ""));
        out.println("detector    " + (s.detector().isEmpty() ? "not named" : s.detector()));
        out.println("start       " + start().orElse("not given"));
        out.println("time        live " + Numbers.shortest(s.liveTime()) + " s, real " + Numbers.shortest(s.realTime())
                + " s");
        out.println(
                "channels    " + s.channels() + ", " + Numbers.fixed(s.scale().energyKeV(0), 2) + " to "
                        + Numbers.fixed(s.scale().energyKeV(s.channels()), 2) + " keV");
        out.println("counts      " + s.total());
        out.println();
        if (peaks.isEmpty()) {
            out.println("no peaks");
            return;
        }
        out.println("   energy keV    sigma   FWHM keV      net area     sigma  per ch  with  fit");
        for (FittedPeak p : peaks) {
            out.println(pad(Numbers.fixed(p.energyKeV(), 3), 13)
                    + pad(Numbers.fixed(p.energySigmaKeV(), 3), 9)
                    + pad(Numbers.fixed(p.fwhmKeV(), 3), 11)
                    + pad(Numbers.fixed(p.area(), 0), 14)
                    + pad(Numbers.fixed(p.areaSigma(), 0), 10)
                    + pad(Numbers.fixed(p.backgroundPerChannel(), 1), 8)
                    + pad(p.multiplet() > 1 ? Integer.toString(p.multiplet() - 1) : "", 6)
                    + pad(Numbers.fixed(p.reducedDeviance(), 2), 5));
        }
        out.println();
        out.println("with: neighbours fitted together; fit: deviance over its expectation, 1 is good");
    }

    String svg() {
        Spectrum s = spectrum();
        double[] edges = new double[s.channels() + 1];
        double[] counts = new double[s.channels()];
        for (int i = 0; i <= counts.length; i++) {
            edges[i] = s.scale().energyKeV(i);
            if (i < counts.length) {
                counts[i] = s.count(i);
            }
        }
        return EnergySpectrum.draw(new EnergySpectrumData(
                String.valueOf(file.getFileName()),
                (s.detector().isEmpty() ? "" : s.detector() + ", ") + "live time " + Numbers.shortest(s.liveTime())
                        + " s, " + s.total() + " counts",
                edges,
                counts,
                peaks.stream()
                        .map(p -> new EnergySpectrumData.Peak(p.energyKeV(), p.area()))
                        .toList()));
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
