package space.stickney.flight.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.flight.ReferenceData;

/**
 * The reference shapes against the table of their README: numbers of vertices and facets, volume (km3), area (km2), computed there by
 * another program (Python) from the same files. Tolerance: half a unit of the last digit printed there.
 */
class ShapeDataTest {
    @ParameterizedTest
    @CsvSource({
        "phobos-49k.obj, , 24578, 49152, 5692.43, 0.005, 1629.5, 0.05",
        "deimos-49k.obj, , 24578, 49152, 1033.48, 0.005, 521.57, 0.005",
        "ryugu-49k.obj, , 24578, 49152, 0.3773, 5e-5, 2.741, 5e-4",
        "bennu-49k.obj, , 24578, 49152, 0.0616, 5e-5, 0.7895, 5e-5",
        "eros-49k.obj, , 24578, 49152, 2506.39, 0.005, 1129.6, 0.05",
        "itokawa-49k.obj, , 24578, 49152, 0.0178, 5e-5, 0.3986, 5e-5",
        "phobos-5k.obj, , 2562, 5120, 5676.7, 0.05, , ",
        "deimos-5k.obj, , 2562, 5120, 1030.4, 0.05, , ",
        "ryugu-5k.obj, , 2562, 5120, 0.3763, 5e-5, , ",
        "bennu-5k.obj, , 2562, 5120, 0.06147, 5e-6, , ",
        "eros-5k.obj, , 2562, 5120, 2486.8, 0.05, , ",
        "itokawa-5k.obj, , 2562, 5120, 0.01766, 5e-6, , ",
        "phobos-thomas-32k.obj, , 16022, 32040, 5748.7, 0.05, 1633.5, 0.05",
        "deimos-thomas-5k.obj, , 2522, 5040, 1013.5, 0.05, 518.6, 0.05",
        "ryugu-astroshaper-5k.obj, km, 2968, 5932, 0.3769, 5e-5, 2.70, 0.005",
        "eros-007790-plates.txt, km, 3897, 7790, 2526.0, 0.05, , "
    })
    void everyReferenceShapeIsReadAndSound(
            String file,
            String unit,
            int vertices,
            int facets,
            double volume,
            double near,
            Double area,
            Double nearArea) {
        ShapeModel shape = ShapeFile.unit(Optional.ofNullable(unit)).read(ReferenceData.path("shapes/" + file));
        assertEquals("km", shape.unit());
        assertTrue(shape.report().sound());
        assertEquals(vertices, shape.mesh().vertexCount());
        assertEquals(facets, shape.mesh().facetCount());
        assertEquals(2, shape.report().eulerCharacteristic());
        assertEquals(1, shape.report().shells());
        assertEquals(volume, shape.report().volume() / 1e9, near);
        if (area != null && nearArea != null) {
            assertEquals(area, shape.report().surfaceArea() / 1e6, nearArea);
        }
    }

    @Test
    void centresOfFigure() {
        // README: phobos (-0.082, -0.521, 0.032), deimos (-0.357, -0.634, 0.302) km
        Vector3D phobos = centre("phobos-49k.obj");
        assertEquals(0, phobos.distance(new Vector3D(-82, -521, 32)), 0.9);
        Vector3D deimos = centre("deimos-49k.obj");
        assertEquals(0, deimos.distance(new Vector3D(-357, -634, 302)), 0.9);
        assertEquals(0, centre("ryugu-49k.obj").getNorm(), 1.0);
    }

    private static Vector3D centre(String file) {
        return ShapeFile.unitFromHeader()
                .read(ReferenceData.path("shapes/" + file))
                .mesh()
                .centroid();
    }

    @Test
    void whatIsOddAboutAFileIsNoted() {
        ShapeModel ryugu = ShapeFile.unit("km").read(ReferenceData.path("shapes/ryugu-astroshaper-5k.obj"));
        assertTrue(ryugu.notes().contains("8 vertices that no facet uses were dropped."), ryugu.notes()::toString);
        ShapeModel eros = ShapeFile.unit("km").read(ReferenceData.path("shapes/eros-007790-plates.txt"));
        assertTrue(eros.notes().contains("Facets count vertices from 0."), eros.notes()::toString);
        ShapeModel small = ShapeFile.unit("m").read(ReferenceData.path("shapes/eros-007790-plates.txt"));
        assertTrue(small.notes().stream().anyMatch(n -> n.contains("is the unit right?")), small.notes()::toString);
    }
}
