package space.stickney.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No retrieval can see the truth: nothing that its classes reach, at any depth, is the truth, the scenario or a forward model. */
class RetrievalBlindTest {
    private static final List<String> FORBIDDEN = List.of(
            "space.stickney.science.scene.Truth",
            "space.stickney.mission.",
            "space.stickney.science.gamma.observe.",
            "space.stickney.science.gamma.GammaNeutron");

    @Test
    void retrievalsDoNotReachTheTruth() throws IOException {
        List<JavaClass> roots = roots(House.classes());
        assertThat(roots).as("classes that retrieve").hasSizeGreaterThan(10);
        assertThat(roots.stream().map(JavaClass::getSimpleName)).contains("CompositionRetrieval", "PoissonFit");
        for (JavaClass root : roots) {
            reached(root)
                    .forEach((name, path) -> assertThat(FORBIDDEN.stream().noneMatch(name::startsWith))
                            .as(path)
                            .isTrue());
        }
    }

    /** The rule would see it: the kind of instrument, which observes too, does reach the truth. */
    @Test
    void theRuleSeesTheForwardModel() throws IOException {
        JavaClass kind = House.classes().get("space.stickney.science.gamma.GammaNeutronKind");
        assertThat(reached(kind)).containsKey("space.stickney.science.scene.Truth");
    }

    private static List<JavaClass> roots(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.getSimpleName().endsWith("Retrieval")
                        || c.getPackageName().startsWith("space.stickney.science.inference"))
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .toList();
    }

    /** Every class of ours that a class depends on, directly or through others, with the way to it. */
    private static Map<String, String> reached(JavaClass root) {
        Map<String, String> paths = new LinkedHashMap<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(root));
        paths.put(root.getName(), root.getName());
        while (!open.isEmpty()) {
            JavaClass at = open.poll();
            at.getDirectDependenciesFromSelf().forEach(d -> {
                JavaClass target = d.getTargetClass();
                if (target.getName().startsWith("space.stickney.") && !paths.containsKey(target.getName())) {
                    paths.put(target.getName(), paths.get(at.getName()) + " -> " + target.getName());
                    open.add(target);
                }
            });
        }
        return paths;
    }
}
