package space.stickney.mission.simulation;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.dynamics.Samples;

/**
 * Axes that turn evenly about a fixed pole: z along the pole, x at the start along the node of its equator on that of the ICRF. Beside a moon the path
 * is slower in them than among the stars, where a quasi-satellite orbit goes round twice in a revolution of the moon.
 *
 * @param pole unit vector, ICRF
 * @param rate rad/s
 * @param start when the x axis lies in the node (TDB seconds past J2000)
 */
record SceneTurn(Vector3D pole, double rate, double start) {
    /** Those that turn with a body, by its state about what it goes around. */
    static SceneTurn with(double[] state, double period, double start) {
        Vector3D r = new Vector3D(state[0], state[1], state[2]);
        Vector3D v = new Vector3D(state[3], state[4], state[5]);
        double[] p = r.crossProduct(v).normalize().toArray();
        // what the file will say, so that both sides turn alike
        Vector3D pole =
                new Vector3D(SceneNumbers.round(p[0], 9), SceneNumbers.round(p[1], 9), SceneNumbers.round(p[2], 9));
        return new SceneTurn(pole.normalize(), SceneNumbers.round(2 * FastMath.PI / period, 12), start);
    }

    private Vector3D[] axes(double tdb) {
        Vector3D x = Vector3D.PLUS_K.crossProduct(pole).normalize();
        Vector3D y = pole.crossProduct(x);
        double c = FastMath.cos(rate * (tdb - start));
        double s = FastMath.sin(rate * (tdb - start));
        return new Vector3D[] {new Vector3D(c, x, s, y), new Vector3D(-s, x, c, y), pole};
    }

    /** States along ICRF axes as states along these, velocities as seen from them. */
    Samples in(Samples path) {
        Samples turned = new Samples(path.center());
        for (int i = 0; i < path.size(); i++) {
            Vector3D[] axes = axes(path.tdb(i));
            Vector3D r = new Vector3D(path.component(i, 0), path.component(i, 1), path.component(i, 2));
            Vector3D v = new Vector3D(path.component(i, 3), path.component(i, 4), path.component(i, 5));
            double x = axes[0].dotProduct(r);
            double y = axes[1].dotProduct(r);
            turned.add(
                    path.tdb(i),
                    x,
                    y,
                    axes[2].dotProduct(r),
                    axes[0].dotProduct(v) + rate * y,
                    axes[1].dotProduct(v) - rate * x,
                    axes[2].dotProduct(v));
        }
        return turned;
    }

    /** A position along these axes as one along ICRF axes. */
    Vector3D out(double tdb, double x, double y, double z) {
        Vector3D[] axes = axes(tdb);
        return new Vector3D(x, axes[0], y, axes[1], z, axes[2]);
    }
}
