package space.stickney.flight.shapes;

import java.util.List;

/**
 * What a check of a surface found.
 *
 * @param vertices number of vertices that facets use
 * @param facets number of facets
 * @param edges number of edges
 * @param shells number of connected parts
 * @param volume enclosed volume (m3), negative if inside out
 * @param surfaceArea surface area (m2)
 * @param findings faults first, then what is worth knowing
 */
public record MeshReport(
        int vertices,
        int facets,
        int edges,
        int shells,
        double volume,
        double surfaceArea,
        List<MeshFinding> findings) {
    public MeshReport {
        findings = List.copyOf(findings);
    }

    /** V - E + F: 2 for each part that is like a sphere, 0 for one like a ring. */
    public int eulerCharacteristic() {
        return vertices - edges + facets;
    }

    /** Whether the surface is closed, outward and without degenerate facets: usable. */
    public boolean sound() {
        return faults().isEmpty();
    }

    /** What makes the surface unusable. */
    public List<MeshFinding> faults() {
        return findings.stream().filter(MeshFinding::fault).toList();
    }

    /** What is worth knowing of a usable surface. */
    public List<MeshFinding> notes() {
        return findings.stream().filter(f -> !f.fault()).toList();
    }
}
