package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;

/** A gamma-ray and neutron spectrometer as a scenario file gives it: design values and assumptions. */
@About("Gamma-ray and neutron spectrometer: what its makers know, and how it observes.")
public record GammaNeutron(
        @About("the body that it shall tell the composition of") @Default("Phobos")
        String target,

        @About("who provides it") Optional<String> provider,
        @About("the germanium detector") Detector detector,

        @About("counts that do not come from the ground of the target")
        Background background,

        @About("neutron sensors, by name; the name is that of their column of counts") @Default("{}")
        Map<String, Sensor> neutrons,

        @About("when it observes what") Rule observing,
        @About("the planet beside the target") Planet planet,
        @About("the radiation that makes the target shine") CosmicRadiation cosmicRays)
        implements Consistent {

    /** The germanium detector. */
    @About("A high-purity germanium detector.")
    public record Detector(
            @About("full-energy efficiency at 1332.5 keV relative to a NaI detector of 3 in x 3 in (IEEE 325)")
            @In("%")
            @Between(min = 0.01, max = 5)
            Sourced relativeEfficiency,

            @About("how well the efficiency is known after the calibration on ground, relative, 1 sigma")
            @In("%")
            @Between(min = 0, max = 0.5)
            Sourced efficiencyError,

            @About("full width at half maximum at 1332.5 keV, fresh from annealing") @In("keV") @Above(0)
            Sourced resolution,

            @About("what protons do to it; without it there is no damage")
            Optional<Damage> damage,

            @About("channels of a spectrum") @Between(min = 256, max = 65536) @Default("8192")
            int channels,

            @About("energy of a channel") @In("keV") @Above(0) @Default("1.2 keV")
            double channelWidth,

            @About("how far the true energy of a channel may be off, relative, 1 sigma; peaks tell it in flight")
            @In("%")
            @Between(min = 0, max = 0.01)
            @Default("0.01 %")
            double gainError,

            @About("time in which it cannot count") DeadTimes deadTime) {}

    /** What protons do to germanium. */
    @About("Radiation damage: trapping and tail of peaks grow with the fluence of protons, annealing heals.")
    public record Damage(
            @About("full width at half maximum at 1332.5 keV after the fluence below") @In("keV") @Above(0)
            Sourced resolution,

            @About("fluence of protons that widens peaks so far") @In("1/cm2") @Above(0)
            Sourced fluence,

            @About("growth of the share of counts in the low-energy tail over that fluence")
            @In("%")
            @Between(min = 0, max = 0.5)
            @Default("5 %")
            double tail,

            @About("share of the damage that an annealing leaves") @In("%") @Between(min = 0, max = 1)
            Sourced left,

            @About("time from annealing to annealing, the first so long after the start of the flight")
            @In("d")
            @Above(0)
            @Default("120 d")
            double annealing) {}

    /** Time in which it cannot count. */
    @About("Dead time: live share = open / (1 + events open per-event), open = exp(-shield-rate veto).")
    public record DeadTimes(
            @About("for each event in the detector") @In("us") @Between(min = 0, max = 1e-3)
            Sourced perEvent,

            @About("window in which a hit of the shield vetoes") @In("us") @Between(min = 0, max = 1e-3)
            Sourced veto,

            @About("hits of the anticoincidence shield in the cosmic rays of 500 MV, far from any body")
            @In("1/s")
            @Between(min = 0)
            Sourced shieldRate) {}

    /** Counts from elsewhere. */
    @About("Background of the germanium detector: continuum b = b0 (E / 1 MeV)^-slope, and lines of the spacecraft.")
    public record Background(
            @About("b0, the continuum at 1 MeV two radii from the centre of the target, in the cosmic rays of 500 MV")
            @In("1/s/keV")
            @Above(0)
            Sourced continuum,

            @About("smallest b0 thought possible, for the spread and the drivers of findings") @In("1/s/keV") @Above(0)
            double continuumLow,

            @About("largest b0 thought possible") @In("1/s/keV") @Above(0)
            double continuumHigh,

            @About("slope of the continuum") @In("1") @Between(min = 0, max = 4) @Default("1.6")
            double slope,

            @About("share of the continuum that the ground sends, two radii from the centre; it goes with solid angle")
            @In("%")
            @Between(min = 0, max = 1)
            @Default("30 %")
            double groundShare,

            @About("counts in each line of spacecraft and sensor not named below, once saturated at 500 MV")
            @In("1/s")
            @Between(min = 0)
            Sourced line,

            @About("the same by the name of the line, such as Al_1778.9_bkg; lines build up with their half-lives")
            @In("1/s")
            @Between(min = 0)
            @Default("{}")
            Map<String, Sourced> lines) {}

    /** A neutron sensor. */
    @About("A neutron sensor: counts per neutron per unit area, by band, and counts from the spacecraft.")
    public record Sensor(
            @About("effective area below 0.4 eV") @In("cm2") @Between(min = 0) @Default("0 cm2")
            double thermal,

            @About("effective area from 0.4 eV to 0.5 MeV") @In("cm2") @Between(min = 0) @Default("0 cm2")
            double epithermal,

            @About("effective area above 0.5 MeV") @In("cm2") @Between(min = 0) @Default("0 cm2")
            double fast,

            @About("counts from the spacecraft, in the cosmic rays of 500 MV")
            @In("1/s")
            @Between(min = 0)
            @Default("0 1/s")
            double background,

            @About("how well the areas are known, relative, 1 sigma")
            @In("%")
            @Between(min = 0, max = 0.5)
            @Default("10 %")
            double error,

            @About("where these numbers come from") String source) {}

    /** When it observes what. */
    @About("When spectra are taken, and of what.")
    public record Rule(
            @About("length of an accumulation at most") @In("h") @Above(0) @Default("6 h")
            double accumulation,

            @About("the target is observed below this altitude over its mean radius, in mean radii")
            @In("1")
            @Above(0)
            @Default("1")
            double below,

            @About("time of background taken in orbit about the planet, far from the target") @In("d") @Between(min = 0)
            Sourced marsTime,

            @About("how far from the target's centre that is done") @In("km") @Above(0) @Default("80 km")
            double marsBeyond,

            @About("time of background taken in cruise, far from every body") @In("d") @Between(min = 0)
            Sourced cruiseTime) {}

    /** The planet beside the target. */
    @About("What is assumed of the planet in the target's sky, before background runs.")
    public record Planet(
            @About("name of the built-in composition of its ground") @Default("Mars crust")
            String like,

            @About("how well each mass fraction is known, relative, 1 sigma") @In("%") @Between(min = 0, max = 2)
            Sourced compositionError,

            @About("mass of its atmosphere over a unit of ground; air as on Mars")
            @In("g/cm2")
            @Between(min = 0, max = 1e5)
            Sourced atmosphere,

            @About("how well that is known, relative, 1 sigma") @In("%") @Between(min = 0, max = 0.9) @Default("10 %")
            double atmosphereError,

            @About("temperature of its ground") @In("K") @Between(min = 50, max = 400) @Default("215 K")
            double temperature,

            @About("share of the neutrons from its ground that passes the atmosphere")
            @In("%")
            @Between(min = 0, max = 1)
            Sourced neutronTransmission) {}

    /** The radiation that makes the target shine. */
    @About("Cosmic rays, and what is assumed of the upper metre of the target.")
    public record CosmicRadiation(
            @About(
                    "modulation potential of the Sun for the spectrum of Usoskin et al. 2005, the same all the time; without it that of the date: annual means (Usoskin et al. 2011), later years like those of earlier cycles")
            @In("MV")
            @Between(min = 0, max = 2e9)
            Optional<Sourced> modulation,

            @About("temperature of the target's upper metre, as assumed by the retrieval")
            @In("K")
            @Between(min = 50, max = 400)
            @Default("250 K")
            double temperature) {}

    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        double width = detector.resolution().value();
        detector.damage()
                .filter(d -> d.resolution().value() < width)
                .ifPresent(d -> found.add(new Contradiction(
                        "detector.damage.resolution",
                        d.resolution().text() + " below the resolution "
                                + detector.resolution().text(),
                        "at least " + detector.resolution().text())));
        List<String> lines = LineTable.standard().background().stream()
                .map(BackgroundLine::id)
                .toList();
        for (String name : background.lines().keySet()) {
            if (!lines.contains(name)) {
                found.add(new Contradiction("background.lines." + name, name, "one of " + String.join(", ", lines)));
            }
        }
        double b0 = background.continuum().value();
        if (background.continuumLow() > b0 || background.continuumHigh() < b0) {
            found.add(new Contradiction(
                    "background.continuum",
                    background.continuum().text() + " outside its range",
                    "a value from continuum-low to continuum-high"));
        }
        for (String name : neutrons.keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
                found.add(new Contradiction(
                        "neutrons." + name, name, "lower-case letters, digits and hyphens (it names a column)"));
            }
        }
        return found;
    }
}
