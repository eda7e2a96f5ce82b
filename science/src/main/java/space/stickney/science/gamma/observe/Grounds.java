package space.stickney.science.gamma.observe;

import space.stickney.core.fault.BadInput;
import space.stickney.science.gamma.Band;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.MarsEmission;
import space.stickney.science.gamma.SummedObservation;
import space.stickney.science.gamma.SurfaceEmission;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.Truth;

/**
 * What the true grounds radiate by line and emission cosine, the planet's through and with its atmosphere, see {@link MarsEmission}.
 */
final class Grounds {
    private static final int BINS = SummedObservation.BINS;

    private final int lines = LineTable.standard().size();
    private final double[] decay = new double[lines * BINS];
    private final double[] cosmic = new double[lines * BINS];
    private final double[] planetDecay = new double[lines * BINS];
    private final double[] planetCosmic = new double[lines * BINS];
    private final double[] neutrons = new double[Band.values().length * BINS];
    private final double[] planetNeutrons = new double[Band.values().length * BINS];

    Grounds(GammaNeutron c, String target, String planetName, Truth truth, Unknowns unknowns) {
        Truth.Ground below = truth.surfaces().get(target);
        if (below == null) {
            throw new BadInput(
                    "truth.surfaces",
                    "no ground of " + target,
                    "what " + target + " is made of: the instrument looks at it");
        }
        SurfaceEmission ground =
                SurfaceEmission.of(Composition.of(below.composition()), unknowns.yields(), below.temperature());
        Truth.Ground far = truth.surfaces().get(planetName);
        SurfaceEmission other = far == null
                ? SurfaceEmission.of(
                        Composition.named(c.planet().like()),
                        unknowns.yields(),
                        c.planet().temperature())
                : SurfaceEmission.of(Composition.of(far.composition()), unknowns.yields(), far.temperature());
        MarsEmission sky = new MarsEmission(
                other,
                unknowns.yields(),
                far == null ? c.planet().temperature() : far.temperature(),
                unknowns.atmosphere() * c.planet().atmosphere().value());
        for (int b = 0; b < BINS; b++) {
            lines(unknowns, ground, sky, b);
            neutrons(c, ground, other, b);
        }
    }

    private void lines(Unknowns unknowns, SurfaceEmission ground, MarsEmission sky, int b) {
        double cosine = SummedObservation.cosine(b);
        for (int l = 0; l < lines; l++) {
            double factor = unknowns.lines()[l];
            double byRays = ground.cosmicRadiance(l, cosine);
            decay[l * BINS + b] = factor * (ground.radiance(l, cosine) - byRays);
            cosmic[l * BINS + b] = factor * byRays;
            planetDecay[l * BINS + b] = factor * sky.naturalRadiance(l, cosine);
            planetCosmic[l * BINS + b] = factor * sky.cosmicRadiance(l, cosine);
        }
    }

    private void neutrons(GammaNeutron c, SurfaceEmission ground, SurfaceEmission other, int b) {
        double cosine = SummedObservation.cosine(b);
        for (Band band : Band.values()) {
            int at = place(band) * BINS + b;
            neutrons[at] = ground.neutronRadiance(band, cosine);
            planetNeutrons[at] = c.planet().neutronTransmission().value() * other.neutronRadiance(band, cosine);
        }
    }

    /**
     * Photons/(m2 s) of each line at the spacecraft.
     *
     * @param rays strength of the cosmic rays, 1 for that of the nominal yields
     */
    void fluxes(Surroundings.Sight sight, double rays, double[] flux) {
        for (int l = 0; l < lines; l++) {
            double sum = 0;
            for (int b = 0; b < BINS; b++) {
                int at = l * BINS + b;
                sum += decay[at] * sight.decay()[b]
                        + planetDecay[at] * sight.planet()[b]
                        + rays * (cosmic[at] * sight.openness()[b] + planetCosmic[at] * sight.planet()[b]);
            }
            flux[l] = sum;
        }
    }

    /** Neutrons/(m2 s) of a band at the spacecraft, for cosmic rays of strength 1. */
    double neutronFlux(Band band, Surroundings.Sight sight) {
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            int at = place(band) * BINS + b;
            sum += neutrons[at] * sight.openness()[b] + planetNeutrons[at] * sight.planet()[b];
        }
        return sum;
    }

    /** Place of a band in the arrays. */
    private static int place(Band band) {
        return switch (band) {
            case THERMAL -> 0;
            case EPITHERMAL -> 1;
            case FAST -> 2;
        };
    }
}
