package space.stickney.science.detection.files;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.fault.BadInput;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;

/**
 * Reads N42-2012 in one pass. No document type, no external entity is ever followed. Read are also counted zeroes, counts written with
 * decimals, documents without namespace, calibrations after the spectra, one calibration without reference.
 */
final class N42Reader {
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_.-]+)[\"']");
    private final String file;
    private final XMLStreamReader xml;
    private final Map<String, EnergyScale> scales = new LinkedHashMap<>();
    private final Map<String, String> detectors = new LinkedHashMap<>();
    private final List<Raw> spectra = new ArrayList<>();
    private Optional<AbsoluteDate> start = Optional.empty();
    private double realTime = Double.NaN;

    /** A spectrum whose references are not yet followed. */
    private record Raw(
            String where,
            String id,
            String scale,
            String detector,
            Optional<AbsoluteDate> start,
            double real,
            double live,
            List<Long> counts) {}

    private N42Reader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static List<NamedSpectrum> read(String file, byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            N42Reader reader =
                    new N42Reader(file, factory.createXMLStreamReader(new StringReader(decoded(file, bytes))));
            reader.document();
            return reader.result();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            throw new BadInput(file + ":" + line, "XML that is not well-formed: " + message, "an N42-2012 document");
        }
    }

    /** The text in the declared encoding; bytes that are not in it are a fault (the parser would write to standard error). */
    private static String decoded(String file, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new BadInput(file, "bytes that are not " + name, "a document in its declared encoding");
        }
    }

    private void document() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (root && !name.equals("RadInstrumentData")) {
                    throw bad("the root element " + name, "RadInstrumentData (N42-2012)");
                }
                root = false;
                switch (name) {
                    case "RadDetectorInformation" -> detector();
                    case "EnergyCalibration" -> calibration();
                    case "RadMeasurement" -> {
                        start = Optional.empty();
                        realTime = Double.NaN;
                    }
                    case "StartDateTime" -> {
                        String where = where();
                        start = Optional.of(ClockTime.iso(where, text()));
                    }
                    case "RealTimeDuration" -> {
                        String where = where();
                        realTime = ClockTime.duration(where, text());
                    }
                    case "Spectrum" -> spectrum();
                    default -> {
                        // other elements say nothing about spectra
                    }
                }
            }
        }
    }

    private void detector() throws XMLStreamException {
        String id = attribute("id");
        String name = id;
        while (inside("RadDetectorInformation")) {
            if (xml.isStartElement() && xml.getLocalName().equals("RadDetectorName")) {
                name = text().strip();
            }
        }
        detectors.put(id, name);
    }

    private void calibration() throws XMLStreamException {
        String id = attribute("id");
        while (inside("EnergyCalibration")) {
            if (xml.isStartElement() && xml.getLocalName().equals("CoefficientValues")) {
                String where = where();
                double[] c = numbers(where, text());
                int terms = c.length;
                while (terms > 2 && c[terms - 1] == 0) {
                    terms--;
                }
                if (terms < 2 || !(c[1] > 0)) {
                    throw new BadInput(
                            where,
                            c.length + " coefficients without a positive gain",
                            "offset, positive gain, ... (keV)");
                }
                scales.put(id, EnergyScale.of(java.util.Arrays.copyOf(c, terms)));
            }
        }
    }

    private void spectrum() throws XMLStreamException {
        String where = where();
        String id = attribute("id");
        String scale = attribute("energyCalibrationReference");
        String detector = attribute("radDetectorInformationReference");
        double live = Double.NaN;
        List<Long> counts = new ArrayList<>();
        boolean data = false;
        while (inside("Spectrum")) {
            if (!xml.isStartElement()) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("LiveTimeDuration")) {
                String at = where();
                live = ClockTime.duration(at, text());
            } else if (name.equals("ChannelData")) {
                String at = where();
                boolean packed = attribute("compressionCode").equalsIgnoreCase("CountedZeroes");
                counts = counts(at, text(), packed);
                data = true;
            }
        }
        if (!data || counts.isEmpty()) {
            throw new BadInput(where, "a Spectrum without ChannelData", "counts");
        }
        spectra.add(new Raw(where, id, scale, detector, start, realTime, live, counts));
    }

    private List<NamedSpectrum> result() {
        if (spectra.isEmpty()) {
            throw new BadInput(file, "no Spectrum", "an N42-2012 document with at least one");
        }
        List<NamedSpectrum> out = new ArrayList<>();
        for (Raw raw : spectra) {
            long[] counts = raw.counts.stream().mapToLong(Long::longValue).toArray();
            EnergyScale scale = scale(raw);
            if (!scale.growsOver(counts.length)) {
                throw new BadInput(raw.where, "energies that do not grow with channels: " + scale, "growing ones");
            }
            if (Double.isNaN(raw.live) && Double.isNaN(raw.real)) {
                throw new BadInput(raw.where, "neither LiveTimeDuration nor RealTimeDuration", "at least one");
            }
            double live = Double.isNaN(raw.live) ? raw.real : raw.live;
            double real = Double.isNaN(raw.real) ? raw.live : raw.real;
            String detector = detectors.getOrDefault(raw.detector, raw.detector);
            out.add(new NamedSpectrum(raw.id, new Spectrum(detector, raw.start, live, real, scale, counts)));
        }
        return List.copyOf(out);
    }

    private EnergyScale scale(Raw raw) {
        EnergyScale named = scales.get(raw.scale);
        if (named != null) {
            return named;
        }
        if (raw.scale.isEmpty() && scales.size() == 1) {
            return scales.values().iterator().next();
        }
        throw new BadInput(
                raw.where,
                "the energy calibration '" + raw.scale + "', with coefficients",
                "one of " + scales.keySet());
    }

    private static List<Long> counts(String where, String text, boolean packed) {
        double[] words = numbers(where, text);
        List<Long> out = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            double x = words[i];
            if (x != (long) x || x < 0 || x > 1e15) {
                throw new BadInput(where, "counts " + x, "whole numbers, not negative");
            }
            if (packed && x == 0) {
                i++;
                double zeroes = i < words.length ? words[i] : Double.NaN;
                if (!(zeroes >= 1 && zeroes == (int) zeroes && out.size() + zeroes <= 10_000_000)) {
                    throw new BadInput(where, "a zero not followed by how many zeroes there are", "counted zeroes");
                }
                for (int k = 0; k < zeroes; k++) {
                    out.add(0L);
                }
            } else {
                out.add((long) x);
            }
        }
        return out;
    }

    private static double[] numbers(String where, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new double[0];
        }
        String[] words = stripped.split("\\s+");
        double[] out = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                out[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new BadInput(where, words[i], "a number");
            }
            if (!Double.isFinite(out[i])) {
                throw new BadInput(where, words[i], "a finite number");
            }
        }
        return out;
    }

    /** Steps to the next event before the end of the element that was entered. */
    private boolean inside(String element) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        return !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element));
    }

    private String text() throws XMLStreamException {
        return xml.getElementText();
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String where() {
        return file + ":" + xml.getLocation().getLineNumber();
    }

    private BadInput bad(String found, String valid) {
        return new BadInput(where(), found, valid);
    }
}
