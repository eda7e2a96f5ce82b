package space.stickney.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Point(String name, double[] at, Optional<String> note) {}

    @Test
    void writesMapsRecordsAndNumbersInTheirOrder() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "stickney/test/1");
        root.put("points", List.of(new Point("a", new double[] {1, 0.1}, Optional.empty())));
        root.put("n", 3);
        root.put("ok", true);
        assertThat(Json.pretty(root).replaceAll("\\s+", ""))
                .isEqualTo("{\"schema\":\"stickney/test/1\",\"points\":[{\"name\":\"a\",\"at\":[1,0.1],\"note\":null}],"
                        + "\"n\":3,\"ok\":true}");
        assertThat(Json.pretty(root)).endsWith("}\n").doesNotContain("\r");
    }
}
