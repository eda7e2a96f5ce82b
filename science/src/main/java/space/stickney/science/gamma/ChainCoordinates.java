package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Elements;

/**
 * Coordinates in which Markov chains walk: the parameters, but for two bends straightened.
 *
 * <p>The line at 4439 keV is carbon a and oxygen b together: the data tell a + b, hardly a/b, so that the logarithms of the amount of
 * carbon and of oxygen's yield lie along a bend (one of them takes all of the line and the other is free). For the logarithm of carbon stands
 * ln(a + b), for that of the yield the difference of the two. Neutrons made are P (1 + k (A - 22)), A the mean atomic mass: the data
 * tell the product, for ln P stands its logarithm. The determinant of the change is 1 without regard to sign, so a density is the
 * same in both. An instance is used by one thread at a time.
 */
final class ChainCoordinates {
    /** Least 1 + k (A - 22) that is told from none; below, the ground makes no neutrons to speak of. */
    private static final double LEAST = 0.05;

    private final Unknowns unknowns;
    private final int carbon;
    private final int oxygen;
    private final int yield;
    private final int production;
    private final int slope;
    /** ln of b over a at equal amounts and the nominal yield. */
    private final double ratio;

    private final double nominalSlope;
    /** 1 over the atomic mass, 0 for hydrogen. */
    private final double[] atoms;

    private final double[] heavy;
    private final double[] fractions;

    ChainCoordinates(Unknowns unknowns) {
        this.unknowns = unknowns;
        List<String> elements = unknowns.elements();
        carbon = elements.indexOf("C");
        oxygen = elements.indexOf("O");
        yield = unknowns.names().indexOf("carbonFromOxygen");
        production = unknowns.names().indexOf("neutronProduction");
        slope = unknowns.names().indexOf("massSlope");
        EmissionModel table = EmissionModel.STANDARD;
        Yields nominal = Yields.nominal();
        nominalSlope = nominal.massSlope();
        ratio = FastMath.log(nominal.carbonFromOxygen()
                * table.inelastic(table.oxygen, nominal.inelasticHardnessMeV())
                / table.inelastic(table.carbon, nominal.inelasticHardnessMeV()));
        heavy = elements.stream()
                .mapToDouble(e -> Elements.of(e).number() > 1 ? 1 : 0)
                .toArray();
        atoms = elements.stream()
                .mapToDouble(
                        e -> Elements.of(e).number() > 1 ? 1 / Elements.of(e).weight() : 0)
                .toArray();
        fractions = new double[elements.size()];
    }

    /** From parameters to coordinates. */
    double[] to(double[] theta) {
        double[] x = theta.clone();
        if (production >= 0 && slope >= 0) {
            x[production] += made(theta);
        }
        if (yield >= 0) {
            x[carbon] += more(theta[oxygen] + theta[yield] + ratio - theta[carbon]);
            x[yield] = theta[carbon] - theta[yield];
        }
        return x;
    }

    /** From coordinates to parameters. */
    double[] from(double[] coordinates) {
        double[] theta = coordinates.clone();
        inPlace(theta);
        return theta;
    }

    /** The same in place. */
    void inPlace(double[] x) {
        if (yield >= 0) {
            double apart = x[yield];
            x[carbon] -= more(x[oxygen] + ratio - apart);
            x[yield] = x[carbon] - apart;
        }
        if (production >= 0 && slope >= 0) {
            x[production] -= made(x);
        }
    }

    /** ln (1 + k (A - 22)) of a parameter vector, whatever its production. */
    private double made(double[] theta) {
        unknowns.fractions(theta, fractions);
        double mass = 0;
        double number = 0;
        for (int e = 0; e < fractions.length; e++) {
            mass += heavy[e] * fractions[e];
            number += atoms[e] * fractions[e];
        }
        double k = nominalSlope * FastMath.exp(theta[slope]);
        return FastMath.log(FastMath.max(LEAST, 1 + k * (mass / number - Yields.REFERENCE_MASS)));
    }

    /** A covariance of parameters as one of coordinates, to first order about a point. */
    double[][] to(double[] theta, double[][] covariance) {
        int n = theta.length;
        double h = 1e-5;
        double[][] slopes = new double[n][n];
        double[] moved = theta.clone();
        for (int p = 0; p < n; p++) {
            moved[p] = theta[p] + h;
            double[] up = to(moved);
            moved[p] = theta[p] - h;
            double[] down = to(moved);
            moved[p] = theta[p];
            for (int i = 0; i < n; i++) {
                slopes[i][p] = (up[i] - down[i]) / (2 * h);
            }
        }
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int p = 0; p < n; p++) {
                    for (int q = 0; q < n; q++) {
                        sum += slopes[i][p] * slopes[j][q] * covariance[p][q];
                    }
                }
                out[i][j] = sum;
                out[j][i] = sum;
            }
        }
        return out;
    }

    /** ln(1 + exp(x)). */
    private static double more(double x) {
        return x > 0 ? x + FastMath.log1p(FastMath.exp(-x)) : FastMath.log1p(FastMath.exp(x));
    }
}
