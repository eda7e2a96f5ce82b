package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Json;
import space.stickney.core.run.JsonTree;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

/** calibration.json, see {@link GammaCalibration}. */
final class CalibrationFile {
    static final String NAME = "calibration.json";
    private static final String SCHEMA = "stickney/gamma-calibration/1";

    private CalibrationFile() {}

    static void write(Path file, GammaCalibration c) throws IOException {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("schema", SCHEMA);
        out.put("instrument", c.instrument());
        out.put("target", c.target());
        out.put("target_radius_m", c.targetRadius());
        out.put("channels", c.channels());
        out.put("energy_scale_kev", c.scale().coefficients());
        out.put("relative_efficiency", c.area().relativeEfficiency());
        out.put("efficiency_slopes", c.area().slopes());
        out.put("efficiency_knee_kev", c.area().kneeKeV());
        out.put("efficiency_sigma", c.areaSigma());
        out.put("noise_kev", c.resolution().noiseKeV());
        out.put("statistics_root_kev", c.resolution().statisticsRootKeV());
        out.put("trapping", c.resolution().trapping());
        out.put("tail_fraction", c.shape().tailFraction());
        out.put("tail_kev", c.shape().tailKeV());
        out.put("step_per_kev", c.shape().stepPerKeV());
        out.put(
                "neutron_sensors",
                c.neutrons().stream().map(CalibrationFile::sensor).toList());
        out.put("line_table", c.lines());
        out.put("cosmic_rays", c.cosmicRays());
        out.put("yield_sigmas", c.yields());
        out.put("temperature_k", c.temperature());
        out.put("mars", mars(c.mars()));
        out.put("assumptions", c.assumptions());
        Files.writeString(file, Json.pretty(out), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> sensor(NeutronSensor s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", s.name());
        out.put("thermal_m2", s.thermal());
        out.put("epithermal_m2", s.epithermal());
        out.put("fast_m2", s.fast());
        out.put("sigma", s.sigma());
        return out;
    }

    private static Map<String, Object> mars(MarsForeground m) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("composition", m.composition());
        out.put("composition_sigma", m.sigma());
        out.put("atmosphere_kg_m2", m.atmosphere());
        out.put("atmosphere_sigma", m.atmosphereSigma());
        out.put("temperature_k", m.temperature());
        out.put("neutron_transmission", m.neutronTransmission());
        return out;
    }

    static GammaCalibration read(Path file) throws IOException {
        JsonTree in = JsonTree.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        if (!in.at("schema").text().equals(SCHEMA)) {
            throw new BadInput(file.toString(), "schema " + in.at("schema").text(), SCHEMA);
        }
        try {
            return calibration(in);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file.toString(), String.valueOf(e.getMessage()), "a calibration as Stickney writes it");
        }
    }

    private static GammaCalibration calibration(JsonTree in) {
        return new GammaCalibration(
                in.at("instrument").text(),
                in.at("target").text(),
                in.at("target_radius_m").number(),
                (int) in.at("channels").number(),
                EnergyScale.of(numbers(in.at("energy_scale_kev")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                new FullEnergyArea(
                        in.at("relative_efficiency").number(),
                        numbers(in.at("efficiency_slopes")),
                        in.at("efficiency_knee_kev").number()),
                in.at("efficiency_sigma").number(),
                new Resolution(
                        in.at("noise_kev").number(),
                        in.at("statistics_root_kev").number(),
                        in.at("trapping").number()),
                new PeakShape(
                        in.at("tail_fraction").number(),
                        in.at("tail_kev").number(),
                        in.at("step_per_kev").number()),
                in.at("neutron_sensors").items().stream()
                        .map(CalibrationFile::sensor)
                        .toList(),
                in.at("line_table").text(),
                in.at("cosmic_rays").number(),
                in.at("yield_sigmas").numbers(),
                in.at("temperature_k").number(),
                mars(in.at("mars")),
                in.at("assumptions").items().stream().map(JsonTree::text).toList());
    }

    private static NeutronSensor sensor(JsonTree in) {
        return new NeutronSensor(
                in.at("name").text(),
                in.at("thermal_m2").number(),
                in.at("epithermal_m2").number(),
                in.at("fast_m2").number(),
                in.at("sigma").number());
    }

    private static MarsForeground mars(JsonTree in) {
        return new MarsForeground(
                in.at("composition").numbers(),
                in.at("composition_sigma").number(),
                in.at("atmosphere_kg_m2").number(),
                in.at("atmosphere_sigma").number(),
                in.at("temperature_k").number(),
                in.at("neutron_transmission").number());
    }

    private static List<Double> numbers(JsonTree list) {
        return list.items().stream().map(JsonTree::number).toList();
    }
}
