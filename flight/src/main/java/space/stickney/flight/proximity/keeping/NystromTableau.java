package space.stickney.flight.proximity.keeping;

import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * Dormand and Prince's method of order 8 (Hairer, Norsett and Wanner 1993, II.5, coefficients from Hipparchus) for
 * x'' = f(t, x): since the force does not depend on velocity, the velocities of the stages can be eliminated (ibid.,
 * II.14), and a step needs no more than the accelerations k_j of its stages,
 *
 * <pre>
 * x_i = x + c_i h v + h2 sum_j aa_ij k_j,   aa = A A
 * x' = x + h v + h2 sum_j bb_j k_j,  bb = b A;   v' = v + h sum_j b_j k_j
 * </pre>
 */
final class NystromTableau {
    /** Stages of a step. */
    static final int STAGES = 12;

    /** Epoch of each stage, as a fraction of the step. The last two are at its end. */
    final double[] c = new double[STAGES];

    /** Row by row, STAGES numbers a row. */
    final double[] aa = new double[STAGES * STAGES];

    final double[] b = new double[STAGES];
    final double[] bb = new double[STAGES];

    NystromTableau() {
        DormandPrince853Integrator method = new DormandPrince853Integrator(1, 1, 1, 1);
        double[][] rows = method.getA();
        double[][] a = new double[STAGES][STAGES];
        for (int i = 1; i < STAGES; i++) {
            c[i] = method.getC()[i - 1];
            System.arraycopy(rows[i - 1], 0, a[i], 0, i);
        }
        System.arraycopy(method.getB(), 0, b, 0, STAGES);
        for (int j = 0; j < STAGES; j++) {
            for (int k = 0; k < STAGES; k++) {
                bb[j] += b[k] * a[k][j];
                for (int i = 0; i < STAGES; i++) {
                    aa[STAGES * i + j] += a[i][k] * a[k][j];
                }
            }
        }
    }

    /** The stage nearest to the middle of the step. */
    int middle() {
        int nearest = 0;
        for (int i = 1; i < STAGES; i++) {
            if (Math.abs(c[i] - 0.5) < Math.abs(c[nearest] - 0.5)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
