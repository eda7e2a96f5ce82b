package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.run.Json;
import space.stickney.core.run.JsonTree;

/**
 * Ranges of the design values on which the precision depends, as the scenario gives them: file design.json of an observation. For
 * drivers of findings; a retrieval has no use of it.
 *
 * @param continuum b0 assumed (counts/(s keV) at 1 MeV)
 * @param continuumLow smallest thought possible
 * @param continuumHigh largest
 * @param continuumKind how it is known
 * @param slope of the continuum
 * @param resolutionKeV FWHM at 1332 keV after annealing
 * @param wornKeV with the damage that the scenario states
 * @param resolutionKind how it is known
 * @param relativeEfficiency of the detector
 * @param efficiencyKind how it is known
 * @param bits data volume of all accumulations
 */
public record GammaDesign(
        double continuum,
        double continuumLow,
        double continuumHigh,
        Provenance continuumKind,
        double slope,
        double resolutionKeV,
        double wornKeV,
        Provenance resolutionKind,
        double relativeEfficiency,
        Provenance efficiencyKind,
        double bits) {
    static final String NAME = "design.json";
    private static final String SCHEMA = "stickney/gamma-design/1";

    /** Bits of a channel of a stored spectrum, not compressed. */
    private static final double BITS = 16;

    private static final double KEV = 1.602176634e-16;

    /** Of an instrument and what it recorded. */
    public static GammaDesign of(GammaNeutron c, GammaObservation observation) {
        GammaNeutron.Background b = c.background();
        GammaNeutron.Detector d = c.detector();
        return new GammaDesign(
                b.continuum().value() * KEV,
                b.continuumLow() * KEV,
                b.continuumHigh() * KEV,
                b.continuum().kind(),
                b.slope(),
                d.resolution().value() / KEV,
                d.damage()
                                .map(GammaNeutron.Damage::resolution)
                                .orElse(d.resolution())
                                .value()
                        / KEV,
                d.resolution().kind(),
                d.relativeEfficiency().value(),
                d.relativeEfficiency().kind(),
                BITS * d.channels() * observation.accumulations().size());
    }

    /** Writes it into the folder of an observation. */
    public void write(Path folder) throws IOException {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("schema", SCHEMA);
        out.put("continuum_per_s_kev", continuum);
        out.put("continuum_low_per_s_kev", continuumLow);
        out.put("continuum_high_per_s_kev", continuumHigh);
        out.put("continuum_kind", word(continuumKind));
        out.put("continuum_slope", slope);
        out.put("resolution_kev", resolutionKeV);
        out.put("worn_resolution_kev", wornKeV);
        out.put("resolution_kind", word(resolutionKind));
        out.put("relative_efficiency", relativeEfficiency);
        out.put("relative_efficiency_kind", word(efficiencyKind));
        out.put("data_bits", bits);
        Files.writeString(folder.resolve(NAME), Json.pretty(out), StandardCharsets.UTF_8);
    }

    /** Reads it from the folder of an observation. */
    static GammaDesign read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        JsonTree in = JsonTree.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        return new GammaDesign(
                in.at("continuum_per_s_kev").number(),
                in.at("continuum_low_per_s_kev").number(),
                in.at("continuum_high_per_s_kev").number(),
                kind(in.at("continuum_kind").text()),
                in.at("continuum_slope").number(),
                in.at("resolution_kev").number(),
                in.at("worn_resolution_kev").number(),
                kind(in.at("resolution_kind").text()),
                in.at("relative_efficiency").number(),
                kind(in.at("relative_efficiency_kind").text()),
                in.at("data_bits").number());
    }

    private static String word(Provenance kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Provenance kind(String word) {
        return Provenance.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
