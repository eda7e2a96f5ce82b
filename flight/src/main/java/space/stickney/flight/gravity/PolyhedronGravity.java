package space.stickney.flight.gravity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.Mesh;

/**
 * Gravity of a homogeneous polyhedron in closed form: exact for the mesh at any distance, inside and outside, on its facets,
 * edges and vertices.
 *
 * <p>With r from the point to any point of a facet f or an edge e, G rho the density times the constant of gravitation:
 * <pre>
 * U        = (G rho / 2) [ sum_e r.E r L - sum_f r.F r w ]     positive
 * grad U   = -G rho [ sum_e E r L - sum_f F r w ]
 * grad2 U  =  G rho [ sum_e E L - sum_f F w ]
 * Laplace U= -G rho sum_f w                                     0 outside, -4 pi G rho inside
 * L = ln((r1 + r2 + l)/(r1 + r2 - l)),  F = n n',  E = nA nAe' + nB nBe'
 * tan(w/2) = r1.(r2 x r3) / (r1 r2 r3 + r1 (r2.r3) + r2 (r3.r1) + r3 (r1.r2))
 * </pre>
 * On the surface the values are limits. Potential and attraction are continuous: at an edge L grows without bound, but E r is
 * zero there and goes to zero faster. The Laplacian is -G rho times the solid angle that the body fills around the point: half of its
 * value inside on a facet, less on a convex edge. The gradient jumps across a facet (here the mean of both sides) and is infinite on an
 * edge that is not flat (here NaN).
 *
 * <p>Validity: homogeneous density; the closed form loses digits far away, about as (distance / size)^2, where
 * spherical harmonics serve better. Reference: Werner and Scheeres 1997, Celest. Mech. Dyn. Astron. 65, 313, equations 10 to 17.
 * Accuracy: 1e-12 for cube and prism (PolyhedronGravityTest).
 *
 * <p>Immutable; for many points take one {@link #evaluator} for each thread, which neither allocates nor shares anything.
 */
public final class PolyhedronGravity {
    /** Constant of gravitation (m3 kg-1 s-2): CODATA 2018 and 2022. */
    public static final double GRAVITATIONAL_CONSTANT = 6.67430e-11;

    private final Mesh mesh;
    private final double gRho;
    private final PolyhedronTables tables;

    private PolyhedronGravity(Mesh mesh, PolyhedronTables tables, double gRho) {
        this.mesh = mesh;
        this.tables = tables;
        this.gRho = gRho;
    }

    /**
     * @param mesh closed, facets outwards
     * @param density of the body (kg/m3)
     * @throws BadInput if the mesh is open or turned inside out
     */
    public static PolyhedronGravity ofDensity(Mesh mesh, double density) {
        return ofDensity(mesh, density, GRAVITATIONAL_CONSTANT);
    }

    /**
     * @param density of the body (kg/m3)
     * @param constant of gravitation (m3 kg-1 s-2)
     */
    public static PolyhedronGravity ofDensity(Mesh mesh, double density, double constant) {
        return new PolyhedronGravity(
                mesh, new PolyhedronTables(mesh), positive("density", density) * positive("constant", constant));
    }

    /** @param gm gravitational parameter of the whole body (m3/s2) */
    public static PolyhedronGravity ofGm(Mesh mesh, double gm) {
        PolyhedronTables tables = new PolyhedronTables(mesh);
        return new PolyhedronGravity(mesh, tables, positive("gm", gm) / tables.volume);
    }

    private static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new BadInput(name, Numbers.shortest(value), "a positive number");
        }
        return value;
    }

    public Mesh mesh() {
        return mesh;
    }

    /** Gravitational parameter of the whole body (m3/s2). */
    public double gm() {
        return gRho * tables.volume;
    }

    /** Density times the constant of gravitation (1/s2). */
    public double gRho() {
        return gRho;
    }

    /** Volume of the mesh (m3). */
    public double volume() {
        return tables.volume;
    }

    /** Surface of the mesh (m2). */
    public double surfaceArea() {
        return tables.area;
    }

    /** Working arrays for evaluations: one for each thread. */
    public PolyhedronEvaluator evaluator() {
        return new PolyhedronEvaluator(tables, gRho);
    }

    /** Everything at a point (m, body-fixed). */
    public GravityAt at(Vector3D point) {
        PolyhedronEvaluator evaluator = evaluator();
        evaluator.evaluate(point.getX(), point.getY(), point.getZ());
        return evaluator.result();
    }

    /** Attraction at a point (m, body-fixed) in m/s2. */
    public Vector3D acceleration(Vector3D point) {
        double[] sum = new double[3];
        evaluator().acceleration(point.getX(), point.getY(), point.getZ(), sum);
        return new Vector3D(sum);
    }

    /** Whether a point (m, body-fixed) lies inside; the surface does not. */
    public boolean inside(Vector3D point) {
        return at(point).inside();
    }
}
