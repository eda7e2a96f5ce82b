package space.stickney.flight.surface;

/** The ground as a lander feels it: how far, and which way is up. */
public interface Terrain {
    /**
     * Signed distance of a point from the ground (m), negative below it.
     *
     * @param point x, y, z (m), body-fixed
     * @param ground receives the nearest point and the normal there: from it towards the point
     */
    double distance(double[] point, Ground ground);

    /** One for another thread. */
    Terrain copy();

    /** The plane through a point with a unit normal: for closed forms. */
    static Terrain plane(double[] through, double[] normal) {
        double[] o = through.clone();
        double[] n = normal.clone();
        return new Terrain() {
            @Override
            public double distance(double[] p, Ground ground) {
                double d = (p[0] - o[0]) * n[0] + (p[1] - o[1]) * n[1] + (p[2] - o[2]) * n[2];
                for (int i = 0; i < 3; i++) {
                    ground.point[i] = p[i] - d * n[i];
                    ground.normal[i] = n[i];
                }
                return d;
            }

            @Override
            public Terrain copy() {
                return this;
            }
        };
    }
}
