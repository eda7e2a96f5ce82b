package space.stickney.science.detection.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import space.stickney.core.run.Numbers;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;

/**
 * N42-2012 documents (ANSI N42.42-2012, schema n42.xsd of NIST): gamma spectra with polynomial energies, whose coefficients give the lower
 * edges of channels as {@link EnergyScale} does.
 */
public final class N42File {
    /** Namespace of N42-2012. */
    public static final String NAMESPACE = "http://physics.nist.gov/N42/2011/N42";

    private N42File() {}

    /**
     * Reads all spectra with energies.
     *
     * @throws space.stickney.core.fault.BadInput with file and line if it is not such a document or has no spectrum
     */
    public static List<NamedSpectrum> read(Path file) throws IOException {
        return N42Reader.read(file.toString(), Files.readAllBytes(file));
    }

    /** Writes spectra; the same spectra give the same bytes. */
    public static void write(Path file, List<NamedSpectrum> spectra) throws IOException {
        Files.writeString(file, text(spectra), StandardCharsets.UTF_8);
    }

    /**
     * The document. Its UUID is made of its content.
     *
     * @param spectra at least one; names become ids, so they must differ
     */
    public static String text(List<NamedSpectrum> spectra) {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("an N42 document needs a spectrum");
        }
        Map<EnergyScale, String> scales = new LinkedHashMap<>();
        Map<String, String> detectors = new LinkedHashMap<>();
        for (NamedSpectrum s : spectra) {
            scales.computeIfAbsent(s.spectrum().scale(), k -> "energy-" + (scales.size() + 1));
            detectors.computeIfAbsent(s.spectrum().detector(), k -> "detector-" + (detectors.size() + 1));
        }
        StringBuilder body = new StringBuilder();
        instrument(body);
        detectors.forEach((name, id) -> detector(body, name, id));
        scales.forEach((scale, id) -> energies(body, scale, id));
        for (int i = 0; i < spectra.size(); i++) {
            measurement(body, i + 1, spectra.get(i), scales, detectors);
        }
        UUID uuid = UUID.nameUUIDFromBytes(body.toString().getBytes(StandardCharsets.UTF_8));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<RadInstrumentData xmlns=\"" + NAMESPACE
                + "\" n42DocUUID=\"" + uuid + "\">\n" + body + "</RadInstrumentData>\n";
    }

    private static void instrument(StringBuilder out) {
        out.append("  <RadInstrumentDataCreatorName>Stickney</RadInstrumentDataCreatorName>\n")
                .append("  <RadInstrumentInformation id=\"instrument\">\n")
                .append("    <RadInstrumentManufacturerName>unknown</RadInstrumentManufacturerName>\n")
                .append("    <RadInstrumentModelName>unknown</RadInstrumentModelName>\n")
                .append("    <RadInstrumentClassCode>Other</RadInstrumentClassCode>\n")
                .append("    <RadInstrumentVersion>\n")
                .append("      <RadInstrumentComponentName>Software</RadInstrumentComponentName>\n")
                .append("      <RadInstrumentComponentVersion>unknown</RadInstrumentComponentVersion>\n")
                .append("    </RadInstrumentVersion>\n")
                .append("  </RadInstrumentInformation>\n");
    }

    private static void detector(StringBuilder out, String name, String id) {
        out.append("  <RadDetectorInformation id=\"").append(id).append("\">\n");
        if (!name.isBlank()) {
            out.append("    <RadDetectorName>").append(escaped(name)).append("</RadDetectorName>\n");
        }
        out.append("    <RadDetectorCategoryCode>Gamma</RadDetectorCategoryCode>\n")
                .append("    <RadDetectorKindCode>HPGe</RadDetectorKindCode>\n")
                .append("  </RadDetectorInformation>\n");
    }

    private static void energies(StringBuilder out, EnergyScale scale, String id) {
        String values = scale.coefficients().stream().map(Numbers::shortest).collect(Collectors.joining(" "));
        // readers of the older schema want three terms
        String padded = scale.coefficients().size() == 2 ? values + " 0" : values;
        out.append("  <EnergyCalibration id=\"")
                .append(id)
                .append("\">\n")
                .append("    <CoefficientValues>")
                .append(padded)
                .append("</CoefficientValues>\n")
                .append("  </EnergyCalibration>\n");
    }

    private static void measurement(
            StringBuilder out,
            int number,
            NamedSpectrum named,
            Map<EnergyScale, String> scales,
            Map<String, String> detectors) {
        Spectrum s = named.spectrum();
        out.append("  <RadMeasurement id=\"measurement-")
                .append(number)
                .append("\">\n")
                .append("    <MeasurementClassCode>NotSpecified</MeasurementClassCode>\n");
        s.start()
                .ifPresent(start -> out.append("    <StartDateTime>")
                        .append(ClockTime.utc(start))
                        .append("</StartDateTime>\n"));
        out.append("    <RealTimeDuration>")
                .append(duration(s.realTime()))
                .append("</RealTimeDuration>\n")
                .append("    <Spectrum id=\"")
                .append(id(named.name(), number))
                .append("\" radDetectorInformationReference=\"")
                .append(detectors.get(s.detector()))
                .append("\" energyCalibrationReference=\"")
                .append(scales.get(s.scale()))
                .append("\">\n")
                .append("      <LiveTimeDuration>")
                .append(duration(s.liveTime()))
                .append("</LiveTimeDuration>\n")
                .append("      <ChannelData compressionCode=\"None\">")
                .append(LongStream.of(s.counts()).mapToObj(Long::toString).collect(Collectors.joining(" ")))
                .append("</ChannelData>\n")
                .append("    </Spectrum>\n")
                .append("  </RadMeasurement>\n");
    }

    private static String duration(double seconds) {
        return "PT" + new java.math.BigDecimal(Numbers.shortest(seconds)).toPlainString() + "S";
    }

    /** An XML id: letters, digits and a few signs, no digit first. */
    private static String id(String name, int number) {
        String id = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        return id.isEmpty() ? "spectrum-" + number : Character.isLetter(id.charAt(0)) ? id : "s" + id;
    }

    static String escaped(String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            parts.add(
                    switch (c) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        default -> c < 0x20 ? " " : String.valueOf(c);
                    });
        }
        return String.join("", parts);
    }
}
