package space.stickney.science.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.shapes.Icosphere;

/** Maps drawn up from views written by hand: sums of areas. */
final class SurfaceMapTest {
    private static final Surface S = new Surface(Icosphere.ellipsoid("ball", "test", 1, 1, 1, 1));
    private static final Angles ANY = new Angles(0, 1.5, 1.5, FastMath.PI);

    @Test
    void halfFineHalfCoarse() {
        Views.Collector c = new Views.Collector();
        for (int f = 0; f < S.count; f++) {
            c.image(0);
            c.facet(f, 2, 0.1, 0.1, 0.1, 1);
            c.image(1);
            c.facet(f, 1, 0.1, 0.1, 0.1, 0.5);
        }
        SurfaceMap map = SurfaceMap.of(S, c.views(S.count), ANY, 1, i -> true);
        assertThat(map.fraction(1)).isCloseTo(0.5, within(1e-12));
        assertThat(map.fraction(2)).isCloseTo(1, within(1e-12));
        assertThat(map.over(0.5)).isEqualTo(1);
        assertThat(map.over(0.51)).isEqualTo(2);
        assertThat(map.finest()).isEqualTo(1);
        assertThat(map.share(3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatNoImageShowsIsKnownToTheSizeOfTheBody() {
        Views.Collector c = new Views.Collector();
        c.facet(0, 1, 0.1, 0.1, 0.1, 1);
        SurfaceMap map = SurfaceMap.of(S, c.views(S.count), ANY, 1, i -> true);
        assertThat(map.over(0.9)).isCloseTo(2, within(1e-9));
        assertThat(map.fraction()).isCloseTo(S.area[0] / S.whole, within(1e-12));
    }

    @Test
    void limitsAndLostImagesTakeViewsAway() {
        Views.Collector c = new Views.Collector();
        for (int f = 0; f < S.count; f++) {
            c.image(0);
            c.facet(f, 1, 1.2, 0.1, 0.1, 1);
            c.image(1);
            c.facet(f, 3, 0.5, 0.1, 0.1, 1);
        }
        Views views = c.views(S.count);
        assertThat(SurfaceMap.of(S, views, new Angles(0, 1, 1.5, 3), 1, i -> true)
                        .over(1))
                .isEqualTo(3);
        assertThat(SurfaceMap.of(S, views, ANY, 1, i -> i != 0).over(1)).isEqualTo(3);
        assertThat(SurfaceMap.of(S, views, ANY, 2, i -> true).over(1)).isEqualTo(2);
        assertThat(SurfaceMap.of(S, views, ANY, 1, i -> false).fraction()).isZero();
    }
}
