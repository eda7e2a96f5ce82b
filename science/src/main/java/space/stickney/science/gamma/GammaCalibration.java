package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Json;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a team knows of its gamma-ray and neutron spectrometer and assumes of the scene before it looks: the file
 * calibration.json beside the observations. It says nothing of the composition of the target and nothing of the true yields.
 *
 * @param schema "stickney/gamma-calibration/1"
 * @param channels of a spectrum
 * @param energyScaleKeV coefficients of the nominal energy scale (keV per channel to the power of the index, edges)
 * @param resolution of the Gaussian part of a peak
 * @param peakShape tail and step
 * @param area for full-energy counts
 * @param areaSigma relative 1 sigma of the area, the same at all energies
 * @param areaSlopeSigma 1 sigma of an exponent s in area x (E/1332 keV)^s
 * @param neutronSensors responses
 * @param yieldSigmas relative 1 sigma of each of the model's yields, by name
 * @param surfaceTemperature of the target (K), as assumed
 * @param mars what is assumed of the foreground
 * @param lineTable version of the table of lines
 * @param assumptions in words, to be printed with every result
 */
public record GammaCalibration(
        String schema,
        int channels,
        List<Double> energyScaleKeV,
        Resolution resolution,
        PeakShape peakShape,
        FullEnergyArea area,
        double areaSigma,
        double areaSlopeSigma,
        List<NeutronSensor> neutronSensors,
        Map<String, Double> yieldSigmas,
        double surfaceTemperature,
        MarsPrior mars,
        String lineTable,
        List<String> assumptions) {
    public static final String SCHEMA = "stickney/gamma-calibration/1";
    public static final String FILE = "calibration.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * A counter of neutrons. Its counts are live time x (background + sum over bands of response x solid-angle integral of
     * radiance).
     *
     * @param name "thermal", "epithermal" or "fast": its column in geometry.csv is name_counts
     * @param response area times efficiency (m2) for thermal, epithermal and fast neutrons, in this order
     * @param responseSigma relative 1 sigma, common to the three
     * @param backgroundPerSecond counts that come from the spacecraft
     */
    public record NeutronSensor(
            String name, List<Double> response, double responseSigma, double backgroundPerSecond) {}

    /**
     * Mars as a foreground.
     *
     * @param composition mass fractions by symbol, as assumed
     * @param sigma relative 1 sigma of each of its lines
     * @param atmosphere column of CO2 (kg/m2)
     */
    public record MarsPrior(Map<String, Double> composition, double sigma, double atmosphere) {}

    /** As the file is written. */
    public String json() {
        return Json.pretty(this);
    }

    /**
     * Reads the file of a folder.
     *
     * @throws BadInput if it is not there or not such a file
     */
    public static GammaCalibration read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(folder.toString(), "no " + FILE, "a folder of gamma-ray observations");
        }
        try {
            GammaCalibration read =
                    MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), GammaCalibration.class);
            if (!SCHEMA.equals(read.schema)) {
                throw new BadInput(file.toString(), "schema " + read.schema, SCHEMA);
            }
            return read;
        } catch (JacksonException e) {
            throw new BadInput(file.toString(), e.getOriginalMessage(), "a file of schema " + SCHEMA);
        }
    }
}
