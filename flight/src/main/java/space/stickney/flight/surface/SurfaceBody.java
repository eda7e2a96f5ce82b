package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.gravity.PolyhedronGravity;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.SurfacePoint;

/**
 * A small body to land on: the ground, and the gravity of a homogeneous polyhedron, which may be coarser. Both meshes are moved so
 * that the centre of their volume, for a homogeneous body its centre of mass, is the origin about which it turns.
 *
 * @param name of the body
 * @param tree of the ground, its mesh centred
 * @param gravity of the whole body, its mesh centred
 * @param moved by which the ground was moved (m), minus its centre
 */
public record SurfaceBody(String name, MeshTree tree, PolyhedronGravity gravity, Vector3D moved) {

    /**
     * A body of the catalogue with its GM.
     *
     * @param ground mesh for contact
     * @param heavy mesh for gravity, the same or a coarser one
     */
    public static SurfaceBody of(Body body, Mesh ground, Mesh heavy) {
        return new SurfaceBody(
                body.name(),
                new MeshTree(centred(ground)),
                PolyhedronGravity.ofGm(centred(heavy), body.gm()),
                ground.centroid().negate());
    }

    /**
     * A body of one's own.
     *
     * @param density kg/m3
     */
    public static SurfaceBody ofDensity(String name, Mesh mesh, double density) {
        Mesh centred = centred(mesh);
        return new SurfaceBody(
                name,
                new MeshTree(centred),
                PolyhedronGravity.ofDensity(centred, density),
                mesh.centroid().negate());
    }

    private static Mesh centred(Mesh mesh) {
        return mesh.shifted(mesh.centroid().negate());
    }

    /** Frozen setting of a body without a planet that turns in this period (s). */
    public FrozenSetting rotating(double period) {
        return FrozenSetting.rotating(
                MathUtils.TWO_PI / period, 20 * tree.mesh().largestRadius());
    }

    /** Outermost ground at a longitude and planetocentric latitude (rad). */
    public SurfacePoint ground(double longitude, double latitude) {
        return tree.surfacePoint(longitude, latitude)
                .orElseThrow(() -> new NoSolution("no ground of " + name + " lies in that direction from its centre"));
    }
}
