package space.stickney.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkSegment;

/**
 * The trajectory of a run folder, from its {@code trajectory.bsp}.
 *
 * @param naif code of the spacecraft
 * @param start TDB seconds past J2000
 * @param end TDB seconds past J2000
 * @param ephemeris of the spacecraft and of the bodies that it was flown among
 */
record RunTrajectory(int naif, double start, double end, Ephemeris ephemeris) {
    /** Opens it. */
    static RunTrajectory open(Path run, Ephemeris bodies) {
        Path file = run.resolve("trajectory.bsp");
        if (!Files.isRegularFile(file)) {
            String found = Files.isDirectory(run) ? run + ", a folder without trajectory.bsp" : run + ", no folder";
            throw new BadInput("RUN", found, "a run folder as stickney fly leaves it");
        }
        SpkFile spk = SpkFile.open(file);
        List<SpkSegment> segments = spk.segments();
        if (segments.isEmpty()) {
            throw new BadInput(file.toString(), "no segments", "the trajectory of a spacecraft");
        }
        double start =
                segments.stream().mapToDouble(s -> s.header().start()).min().orElseThrow();
        double end = segments.stream().mapToDouble(s -> s.header().end()).max().orElseThrow();
        int naif = segments.get(0).header().target();
        return new RunTrajectory(naif, start, end, KernelEphemeris.over(bodies, List.of(spk)));
    }

    Observer observer() {
        return Observer.of(ephemeris, naif);
    }
}
