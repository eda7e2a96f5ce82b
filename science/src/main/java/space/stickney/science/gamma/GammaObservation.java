package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;

/**
 * An observation as it lies in its folder: spectra.fits, geometry.csv, calibration.json, monitor.csv. All that a retrieval may know.
 *
 * @param calibration of the instrument
 * @param accumulations in the order of time
 * @param spectra a row for each accumulation, in the same order
 * @param monitor the cosmic rays since exposure began
 */
public record GammaObservation(
        GammaCalibration calibration,
        List<GammaAccumulation> accumulations,
        TimeTaggedSpectra spectra,
        RadiationMonitor monitor) {
    private static final String SPECTRA = "spectra.fits";

    public GammaObservation {
        accumulations = List.copyOf(accumulations);
    }

    /** Reads a folder. */
    public static GammaObservation read(Path folder) throws IOException {
        GammaCalibration calibration = CalibrationFile.read(file(folder, CalibrationFile.NAME));
        List<GammaAccumulation> rows = GeometryFile.read(file(folder, GeometryFile.NAME), calibration);
        TimeTaggedSpectra spectra = TimeTaggedFits.read(file(folder, SPECTRA));
        if (spectra.rows().size() != rows.size()) {
            throw new BadInput(
                    folder.toString(),
                    spectra.rows().size() + " spectra and " + rows.size() + " rows of geometry",
                    "as many of both");
        }
        return new GammaObservation(calibration, rows, spectra, MonitorFile.read(file(folder, MonitorFile.NAME)));
    }

    /** Writes the four files into a folder that exists. */
    public void write(Path folder) throws IOException {
        CalibrationFile.write(folder.resolve(CalibrationFile.NAME), calibration);
        GeometryFile.write(folder.resolve(GeometryFile.NAME), calibration, accumulations);
        TimeTaggedFits.write(folder.resolve(SPECTRA), spectra);
        MonitorFile.write(folder.resolve(MonitorFile.NAME), monitor);
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(folder.toString(), "no " + name, "the folder of a gamma-ray observation");
        }
        return file;
    }
}
