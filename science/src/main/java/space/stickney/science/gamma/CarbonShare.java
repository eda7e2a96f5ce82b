package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/**
 * Coordinates in which Markov chains walk. The line at 4439 keV is carbon a and oxygen b together: the data tell a + b, hardly
 * a/b, so that the logarithms of the amount of carbon and of oxygen's yield lie along a bend (one of them takes all of the line
 * and the other is free). Instead of these two: ln(a + b) and ln(a/b), along which there is no bend. The determinant of the change is 1
 * without regard to sign, so a density is the same in both.
 */
final class CarbonShare {
    private final int carbon;
    private final int oxygen;
    private final int yield;
    /** ln of b over a at equal amounts and the nominal yield. */
    private final double ratio;

    /** For unknowns; the identity if they do not have the yield. */
    CarbonShare(Unknowns unknowns) {
        carbon = unknowns.elements().indexOf("C");
        oxygen = unknowns.elements().indexOf("O");
        yield = unknowns.names().indexOf("carbonFromOxygen");
        EmissionModel table = EmissionModel.STANDARD;
        Yields nominal = Yields.nominal();
        ratio = FastMath.log(nominal.carbonFromOxygen()
                * table.inelastic(table.oxygen, nominal.inelasticHardnessMeV())
                / table.inelastic(table.carbon, nominal.inelasticHardnessMeV()));
    }

    /** From parameters to coordinates. */
    double[] to(double[] theta) {
        double[] out = theta.clone();
        if (yield >= 0) {
            double a = theta[carbon];
            double b = theta[oxygen] + theta[yield] + ratio;
            double high = FastMath.max(a, b);
            out[carbon] = high + FastMath.log(FastMath.exp(a - high) + FastMath.exp(b - high));
            out[yield] = theta[carbon] - theta[yield];
        }
        return out;
    }

    /** From coordinates to parameters. */
    double[] from(double[] coordinates) {
        double[] out = coordinates.clone();
        inPlace(out);
        return out;
    }

    /** The same in place. */
    void inPlace(double[] x) {
        if (yield >= 0) {
            double apart = x[yield];
            x[carbon] -= more(x[oxygen] + ratio - apart);
            x[yield] = x[carbon] - apart;
        }
    }

    /** A covariance of parameters as one of coordinates, to first order about a point. */
    double[][] to(double[] theta, double[][] covariance) {
        if (yield < 0) {
            return covariance;
        }
        int n = theta.length;
        double a = theta[carbon];
        double b = theta[oxygen] + theta[yield] + ratio;
        double share = 1 / (1 + FastMath.exp(b - a));
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] c = covariance[i];
            rows[i] = c.clone();
            rows[i][carbon] = share * c[carbon] + (1 - share) * (c[oxygen] + c[yield]);
            rows[i][yield] = c[carbon] - c[yield];
        }
        double[][] out = new double[n][];
        for (int i = 0; i < n; i++) {
            out[i] = rows[i].clone();
        }
        for (int j = 0; j < n; j++) {
            out[carbon][j] = share * rows[carbon][j] + (1 - share) * (rows[oxygen][j] + rows[yield][j]);
            out[yield][j] = rows[carbon][j] - rows[yield][j];
        }
        return out;
    }

    /** ln(1 + exp(x)). */
    private static double more(double x) {
        return x > 0 ? x + FastMath.log1p(FastMath.exp(-x)) : FastMath.log1p(FastMath.exp(x));
    }
}
