package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Priors;

/**
 * The unknown strengths behind the peaks: of each line of the ground one for the target and one for Mars (radiance straight up,
 * photons/(m2 s sr)), of each line that spacecraft or sensor make one of these (counts/s in the full-energy peak over the
 * full-energy area, photons/(m2 s), once saturated at the strength 1 of cosmic rays; how far it has built up is known from half-life and
 * radiation monitor). Background lines that stand at a line of the ground share its peak.
 */
final class PeakTerms {
    /** Nearer than this a background line has the peak of a line of the ground (keV); farther off a shared peak would lose counts to neighbours. */
    private static final double SAME_KEV = 0.15;

    /** Where a source is. */
    enum Source {
        TARGET,
        MARS,
        SPACECRAFT
    }

    /** A strength: source, place in {@link #energies}, and for the spacecraft the line's place among the background lines. */
    record Term(Source source, int peak, int background) {
        Term(Source source, int peak) {
            this(source, peak, -1);
        }
    }

    private final List<GammaLine> lines = LineTable.standard().lines();
    private final List<Term> terms = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();
    private final SummedObservation observation;
    private final Exposures exposures;

    PeakTerms(SummedObservation observation, Exposures exposures) {
        this.observation = observation;
        this.exposures = exposures;
        for (GammaLine line : lines) {
            energies.add(line.energyKeV());
            terms.add(new Term(Source.TARGET, line.index()));
        }
        for (GammaLine line : lines) {
            terms.add(new Term(Source.MARS, line.index()));
        }
        List<BackgroundLine> background = LineTable.standard().background();
        for (int k = 0; k < background.size(); k++) {
            if (sharp(background.get(k))) {
                terms.add(new Term(Source.SPACECRAFT, peakOf(background.get(k)), k));
            }
        }
    }

    /** Saw-teeth and broadened lines are left to the continuum of windows nearby. */
    private static boolean sharp(BackgroundLine line) {
        return line.energyKeV() > 100
                && !line.nuclide().equals("10B")
                && !line.nuclide().equals("e+e-")
                && !line.nuclide().equals("74Ge")
                && !line.nuclide().equals("72Ge");
    }

    private int peakOf(BackgroundLine line) {
        int nearest = -1;
        for (GammaLine other : lines) {
            double apart = FastMath.abs(other.energyKeV() - line.energyKeV());
            if (apart < SAME_KEV
                    && (nearest < 0 || apart < FastMath.abs(lines.get(nearest).energyKeV() - line.energyKeV()))) {
                nearest = other.index();
            }
        }
        if (nearest < 0) {
            energies.add(line.energyKeV());
            nearest = energies.size() - 1;
        }
        return nearest;
    }

    int peak(int term) {
        return terms.get(term).peak;
    }

    Source source(int term) {
        return terms.get(term).source;
    }

    int size() {
        return terms.size();
    }

    /** Energies of the peaks (keV): lines of the ground by index, then background lines that stand alone. */
    List<Double> energies() {
        return energies;
    }

    /** Terms that make a peak. */
    int[] of(int peak) {
        return java.util.stream.IntStream.range(0, terms.size())
                .filter(t -> terms.get(t).peak == peak)
                .toArray();
    }

    /** Photons/m2 that a unit of a term sends in a group. */
    double factor(int term, SummedObservation.Group group) {
        Term t = terms.get(term);
        return switch (t.source) {
            case TARGET -> exposures.target(lines.get(t.peak), group);
            case MARS -> exposures.mars(lines.get(t.peak), group);
            case SPACECRAFT -> group.activation()[t.background];
        };
    }

    /**
     * What is known of the strengths beforehand. Of the target nothing. Of Mars nothing that matters if it was observed away
     * from the target (ten times what is assumed of it), else what is assumed of it. Of spacecraft and target a scale so wide
     * that it only keeps lines apart that no detector can.
     */
    Priors priors() {
        boolean seen = observation.has(GammaAccumulation.MARS);
        double[] mean = new double[size()];
        double[] sigma = new double[size()];
        for (int t = 0; t < size(); t++) {
            Term term = terms.get(t);
            double scale = term.peak < lines.size() ? exposures.referenceRadiance(lines.get(term.peak)) : 1;
            switch (term.source) {
                case TARGET -> sigma[t] = 1e3 * (scale + 1e-3);
                case MARS -> {
                    double assumed = exposures.marsRadiance(term.peak);
                    mean[t] = seen ? 0 : assumed;
                    sigma[t] = seen ? 10 * (assumed + scale) : marsSigma(term.peak) * assumed + 1e-3 * scale + 1e-9;
                }
                case SPACECRAFT -> sigma[t] = 1e5;
            }
        }
        return new Priors(mean, sigma);
    }

    /** Relative 1 sigma of a line of Mars from its composition and, where cosmic rays make it, from the yields. */
    double marsSigma(int line) {
        GammaCalibration c = observation.calibration();
        double own = c.mars().sigma();
        double yields = 0;
        if (lines.get(line).process() != LineProcess.NATURAL) {
            double production = c.yields().getOrDefault("neutronProduction", 0.0);
            String scale = lines.get(line).process() == LineProcess.CAPTURE ? "captureScale" : "inelasticScale";
            double by = c.yields().getOrDefault(scale, 0.0);
            yields = production * production + by * by;
        }
        return FastMath.sqrt(own * own + yields);
    }
}
