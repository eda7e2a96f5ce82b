package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Json;
import space.stickney.core.run.Numbers;

/** Writes what a retrieval found: name-composition.json, name-elements.csv, name-peaks.csv, name-spectrum.csv. */
public final class GammaProducts {
    private GammaProducts() {}

    /**
     * Writes the four files.
     *
     * @param folder that exists
     * @param name of the instrument
     */
    public static void write(GammaResult result, Path folder, String name) throws IOException {
        put(folder.resolve(name + "-composition.json"), Json.pretty(document(result)));
        put(folder.resolve(name + "-elements.csv"), elements(result.elements()));
        put(folder.resolve(name + "-peaks.csv"), peaks(result.lines()));
        put(folder.resolve(name + "-spectrum.csv"), spectrum(result.spectrum()));
    }

    private static void put(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** All but the tables of peaks and spectrum. */
    private static Map<String, Object> document(GammaResult r) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("schema", "stickney/gamma-composition/1");
        out.put("elements", r.elements());
        out.put("hypotheses", r.hypotheses());
        out.put("decisions", r.decisions());
        out.put("goodness", r.goodness());
        out.put("nuisances", r.nuisances());
        out.put("lnCovariance", r.lnCovariance());
        out.put("groups", r.groups());
        out.put("posterior", r.posterior());
        out.put("assumptions", r.assumptions());
        return out;
    }

    private static String elements(List<GammaResult.Element> elements) {
        StringBuilder out = new StringBuilder(Csv.row(
                "symbol",
                "mass_fraction",
                "statistical",
                "systematic",
                "p16",
                "p84",
                "ratio_to_si",
                "ratio_statistical",
                "ratio_systematic",
                "indeterminate"));
        for (GammaResult.Element e : elements) {
            out.append(Csv.row(
                    e.symbol(),
                    n(e.massFraction()),
                    n(e.statistical()),
                    n(e.systematic()),
                    n(e.p16()),
                    n(e.p84()),
                    n(e.ratioToSilicon()),
                    n(e.ratioStatistical()),
                    n(e.ratioSystematic()),
                    e.unknown().orElse("")));
        }
        return out.toString();
    }

    private static String peaks(List<GammaResult.Line> lines) {
        StringBuilder out = new StringBuilder(Csv.row(
                "line",
                "element",
                "energy_kev",
                "surface_flux_m2_s",
                "sigma_m2_s",
                "expected_m2_s",
                "target_photons_m2",
                "mars_photons_m2",
                "spacecraft_photons_m2"));
        for (GammaResult.Line l : lines) {
            out.append(Csv.row(
                    l.id(),
                    l.element(),
                    n(l.energyKeV()),
                    n(l.flux()),
                    n(l.sigma()),
                    n(l.expected()),
                    n(l.signal()),
                    n(l.mars()),
                    n(l.spacecraft())));
        }
        return out.toString();
    }

    private static String spectrum(List<GammaResult.Channel> channels) {
        StringBuilder out = new StringBuilder(Csv.row("channel", "energy_kev", "counts", "fit", "residual"));
        for (GammaResult.Channel c : channels) {
            out.append(Csv.row(
                    Integer.toString(c.channel()), n(c.energyKeV()), n(c.counts()), n(c.fit()), n(c.counts() - c.fit())));
        }
        return out.toString();
    }

    private static String n(double x) {
        return Numbers.shortest(x);
    }
}
