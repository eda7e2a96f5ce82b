package space.stickney.science.gamma;

import java.util.List;
import space.stickney.science.inference.Bounds;
import space.stickney.science.inference.Model;
import space.stickney.science.inference.PoissonFit;
import space.stickney.science.inference.Priors;

/**
 * Counts of a neutron sensor in all groups told apart into target, Mars and spacecraft, as with peaks: rate = target strength x
 * its exposure + Mars x its exposure + spacecraft x the cosmic rays that hit it.
 */
final class NeutronFit {
    private final SummedObservation observation;
    private final Exposures exposures;

    NeutronFit(SummedObservation observation, Exposures exposures) {
        this.observation = observation;
        this.exposures = exposures;
    }

    /**
     * What a sensor says of the target.
     *
     * @param strength counts per s sr of exposure to the target
     * @param variance of it, all else marginalised
     */
    record Strength(double strength, double variance) {}

    Strength of(int sensor) {
        List<SummedObservation.Group> groups =
                observation.groups().stream().filter(g -> g.live() > 0).toList();
        double[][] columns = new double[3][groups.size()];
        double[] counts = new double[groups.size()];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = groups.get(g).neutrons()[sensor];
            columns[0][g] =
                    groups.get(g).target() ? Exposures.neutrons(groups.get(g).cosmic()) : 0;
            columns[1][g] = Exposures.neutrons(groups.get(g).cosmicMars());
            columns[2][g] = groups.get(g).particles();
        }
        double total = java.util.Arrays.stream(counts).sum();
        double live = java.util.Arrays.stream(columns[2]).sum();
        double[] start = {0, 0, (total + 1) / live};
        PoissonFit.Result result =
                new PoissonFit(new Linear(columns), counts, priors(sensor)).fit(start, Bounds.none(3));
        return new Strength(result.fit().parameters()[0], result.fit().covariance()[0][0]);
    }

    private Priors priors(int sensor) {
        GammaCalibration c = observation.calibration();
        NeutronSensor s = c.neutrons().get(sensor);
        double assumed = c.mars().neutronTransmission() * straightUp(s, exposures.planet());
        boolean seen = observation.has(GammaAccumulation.MARS);
        return new Priors(new double[] {0, seen ? 0 : assumed, 0}, new double[] {
            Double.POSITIVE_INFINITY,
            seen ? 10 * assumed : assumed * (c.mars().sigma() + c.yields().getOrDefault("neutronProduction", 0.0)),
            1e5
        });
    }

    private static double straightUp(NeutronSensor s, SurfaceEmission ground) {
        return s.thermal() * ground.neutronRadiance(Band.THERMAL, 1)
                + s.epithermal() * ground.neutronRadiance(Band.EPITHERMAL, 1)
                + s.fast() * ground.neutronRadiance(Band.FAST, 1);
    }

    private record Linear(double[][] columns) implements Model {
        @Override
        public int parameters() {
            return columns.length;
        }

        @Override
        public int data() {
            return columns[0].length;
        }

        @Override
        public void predict(double[] theta, double[] expected) {
            java.util.Arrays.fill(expected, 0);
            for (int k = 0; k < columns.length; k++) {
                for (int i = 0; i < expected.length; i++) {
                    expected[i] += theta[k] * columns[k][i];
                }
            }
        }

        @Override
        public void jacobian(double[] theta, double[][] jacobian) {
            for (int k = 0; k < columns.length; k++) {
                System.arraycopy(columns[k], 0, jacobian[k], 0, columns[k].length);
            }
        }
    }
}
