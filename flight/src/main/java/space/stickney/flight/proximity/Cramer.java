package space.stickney.flight.proximity;

/** Three linear equations, by determinants: small, and the same on every machine. */
final class Cramer {
    private Cramer() {}

    /** Solves {a, b, c} x = right. */
    static double[] solve(double[] a, double[] b, double[] c, double[] right) {
        double[] bc = cross(b, c);
        double[] ca = cross(c, a);
        double[] ab = cross(a, b);
        double det = a[0] * bc[0] + a[1] * bc[1] + a[2] * bc[2];
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = (right[0] * bc[i] + right[1] * ca[i] + right[2] * ab[i]) / det;
        }
        return x;
    }

    /** Unit vector along a x b: what both rows do not see. */
    static double[] unitCross(double[] a, double[] b) {
        double[] v = cross(a, b);
        double size = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        for (int i = 0; i < 3; i++) {
            v[i] /= size;
        }
        return v;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
