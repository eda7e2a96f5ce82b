package space.stickney.flight.shapes;

import java.util.List;

/**
 * One thing that a check of a surface found.
 *
 * @param fault whether the surface is unusable because of it; otherwise it is worth knowing
 * @param what the finding in a few words, for example "edges with only one facet"
 * @param count how often
 * @param places where: the first few
 */
public record MeshFinding(boolean fault, String what, int count, List<Place> places) {
    public MeshFinding {
        places = List.copyOf(places);
    }

    /**
     * A part of a surface.
     *
     * @param element what it is
     * @param first number of the facet or vertex, or of the edge's first vertex, from 0
     * @param second the edge's other vertex; the other facet or vertex of a pair; -1 if there is none
     */
    public record Place(Element element, int first, int second) {
        static Place facet(int facet) {
            return new Place(Element.FACET, facet, -1);
        }

        static Place vertex(int vertex) {
            return new Place(Element.VERTEX, vertex, -1);
        }

        /** In words, with numbers from 1. */
        @Override
        public String toString() {
            return switch (element) {
                case FACET -> "facet " + (first + 1);
                case VERTEX -> "vertex " + (first + 1) + (second < 0 ? "" : " = vertex " + (second + 1));
                case EDGE -> "edge of vertices " + (first + 1) + " and " + (second + 1);
            };
        }
    }

    /** Kinds of parts. */
    public enum Element {
        FACET,
        EDGE,
        VERTEX
    }
}
