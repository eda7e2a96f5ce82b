package space.stickney.science.gamma;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

/**
 * Radiation damage of germanium: protons make traps, so that peaks grow wider and get a tail in proportion to the fluence since the last annealing,
 * and annealing leaves a part of them.
 *
 * <p>The growth per fluence and what annealing leaves depend on the crystal, its temperature and voltage and must be measured (Bruckner et al. 1991,
 * IEEE TNS 38, 209; Pirard et al. 2007 for annealing); the defaults of a scenario are assumptions.
 *
 * @param trappingPerFluence growth of c of FWHM2 = a2 + b2 E + c2 E2, per proton/m2
 * @param tailPerFluence growth of the share of counts in the tail, per proton/m2
 * @param left share of the damage that an annealing leaves, 0 to 1
 * @param fluence protons/m2 from the start of exposure to an epoch (TDB seconds past J2000), damage left aside
 * @param start of exposure (TDB seconds past J2000)
 * @param annealings epochs (TDB seconds past J2000), growing
 */
public record RadiationDamage(
        double trappingPerFluence,
        double tailPerFluence,
        double left,
        DoubleUnaryOperator fluence,
        double start,
        List<Double> annealings) {
    private static final double MOST_TAIL = 0.9;

    public RadiationDamage {
        annealings = List.copyOf(annealings);
        if (!(trappingPerFluence >= 0 && tailPerFluence >= 0 && left >= 0 && left <= 1)) {
            throw new IllegalArgumentException("damage must not be negative, and annealing leaves a share from 0 to 1");
        }
        for (int i = 1; i < annealings.size(); i++) {
            if (!(annealings.get(i) > annealings.get(i - 1))) {
                throw new IllegalArgumentException("annealings must be in the order of time");
            }
        }
    }

    /**
     * Protons/m2 whose damage is still there.
     *
     * @param tdb TDB seconds past J2000
     */
    public double remaining(double tdb) {
        double damage = 0;
        double since = start;
        for (double annealing : annealings) {
            if (annealing > since && annealing <= tdb) {
                damage = left * (damage + between(since, annealing));
                since = annealing;
            }
        }
        return damage + between(since, Math.max(since, tdb));
    }

    private double between(double from, double to) {
        return fluence.applyAsDouble(to) - fluence.applyAsDouble(from);
    }

    /** The detector as it is at an epoch (TDB seconds past J2000), if the given one is undamaged. */
    public GammaDetector at(double tdb, GammaDetector undamaged) {
        return after(remaining(tdb), undamaged);
    }

    /** The detector with the damage of so many protons/m2, if the given one is undamaged. */
    public GammaDetector after(double protons, GammaDetector undamaged) {
        Resolution r = undamaged.resolution();
        PeakShape s = undamaged.shape();
        double tail = Math.min(MOST_TAIL, s.tailFraction() + tailPerFluence * protons);
        return undamaged.with(
                r.withTrapping(r.trapping() + trappingPerFluence * protons),
                new PeakShape(tail, s.tailKeV(), s.stepPerKeV()));
    }
}
