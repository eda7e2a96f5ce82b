package space.stickney.flight.transfer;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;

/**
 * Lambert's problem: the conics that lead from one position to another in a given time, all revolutions, both branches.
 *
 * <p>Method: Izzo 2015 (Celest. Mech. Dyn. Astr. 121, 1-15): the time equation in Lancaster and Blanchard's x, solved by a
 * third-order Householder iteration ({@link LambertRoots}). There are 2 N + 1 solutions, N the largest number of full
 * revolutions that fit into the time. Valid for any transfer angle; at 180 degrees the plane is undefined and must be given
 * ({@link LambertProblem#withNormal}); at 0 degrees the one solution without revolution is radial; identical positions are
 * refused. Neglected: everything but the point mass at the centre.
 *
 * <p>Accuracy: propagated over the time of flight, each solution returns to the second position within 1e-12 of the orbit's
 * length scale per radian of motion, also for 20 revolutions (LambertTest, 40,000 random problems).
 */
public final class Lambert {
    private Lambert() {}

    /**
     * All solutions in the order: no revolution; one, low; one, high; and so on up to the wanted or possible number.
     *
     * @throws BadInput if the plane or the sense of the motion is undefined
     */
    public static List<LambertSolution> solve(LambertProblem problem) {
        LambertKernel kernel = new LambertKernel(wanted(problem));
        double[] out = new double[kernel.size()];
        double sign = problem.retrograde() ? -1 : 1;
        Vector3D n = problem.normal().orElse(Vector3D.PLUS_K).normalize();
        double[] r1 = problem.r1().toArray();
        double[] r2 = problem.r2().toArray();
        int count = isCollinear(problem)
                ? collinear(problem, kernel, n.scalarMultiply(sign), out)
                : kernel.solve(
                        problem.mu(),
                        r1,
                        0,
                        r2,
                        0,
                        problem.timeOfFlight(),
                        sign * n.getX(),
                        sign * n.getY(),
                        sign * n.getZ(),
                        out,
                        0);
        if (count == 0) {
            throw new BadInput(
                    "r1, r2",
                    "a plane that contains the reference normal, so that prograde and retrograde mean nothing",
                    "a reference normal that is not in the plane of the two positions");
        }
        List<LambertSolution> solutions = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            int o = k * LambertKernel.STRIDE;
            solutions.add(new LambertSolution(
                    LambertKernel.revolutions(k),
                    LambertSolution.Branch.of(k),
                    new Vector3D(out[o], out[o + 1], out[o + 2]),
                    new Vector3D(out[o + 3], out[o + 4], out[o + 5]),
                    out[o + 6]));
        }
        return solutions;
    }

    /** No more than fit: T is at least N pi, with the semi-perimeter at least the larger radius. */
    private static int wanted(LambertProblem problem) {
        double s = Math.max(problem.r1().getNorm(), problem.r2().getNorm());
        double most = problem.timeOfFlight() * Math.sqrt(2 * problem.mu() / s) / s / FastMath.PI;
        if (problem.maxRevolutions() > MOST_REVOLUTIONS && most > MOST_REVOLUTIONS) {
            throw new BadInput(
                    "max-revs",
                    Integer.toString(problem.maxRevolutions()),
                    "at most " + MOST_REVOLUTIONS + " revolutions at a time");
        }
        return (int) Math.min(problem.maxRevolutions(), most);
    }

    private static final int MOST_REVOLUTIONS = 100_000;

    private static boolean isCollinear(LambertProblem problem) {
        Vector3D a = problem.r1().normalize();
        Vector3D b = problem.r2().normalize();
        return a.crossProduct(b).getNorm() <= LambertKernel.COLLINEAR_SINE;
    }

    private static int collinear(LambertProblem problem, LambertKernel kernel, Vector3D normal, double[] out) {
        Vector3D radial = problem.r1().normalize();
        boolean opposite = radial.dotProduct(problem.r2()) < 0;
        if (!opposite
                && Math.abs(problem.r1().getNorm() - problem.r2().getNorm())
                        <= LambertKernel.COLLINEAR_SINE * problem.r1().getNorm()) {
            throw new BadInput(
                    "r1, r2",
                    "the same position twice",
                    "two different positions; through one position pass infinitely many orbits of a given period");
        }
        Vector3D pole = normal.subtract(normal.dotProduct(radial), radial);
        if (opposite && (problem.normal().isEmpty() || pole.getNorm() < 1e-9)) {
            throw new BadInput(
                    "r1, r2",
                    "positions in opposite directions (transfer angle 180 degrees), which leave the plane of the transfer"
                            + " undefined",
                    "a transfer angle other than 180 degrees, or a reference normal across r1 that gives the plane");
        }
        Vector3D transverse = opposite ? pole.normalize().crossProduct(radial) : radial.orthogonal();
        return kernel.solveCollinear(
                problem.mu(), problem.r1(), problem.r2().getNorm(), opposite, transverse, problem.timeOfFlight(), out);
    }
}
