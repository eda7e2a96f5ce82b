package space.stickney.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Same scenario and seed, same bytes, on every JDK: what would break that, and must not be called. */
class ReproducibleTest {
    private static final Set<String> TRANSCENDENTAL = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10", "log1p", "pow",
            "cbrt", "hypot", "sinh", "cosh", "tanh");

    private static final Map<String, Set<String>> CLOCKS = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.util.Date", Set.of("<init>"));

    private static final Map<String, Set<String>> RANDOM = Map.of(
            "java.util.Random", Set.of("<init>"),
            "java.util.SplittableRandom", Set.of("<init>"),
            "java.security.SecureRandom", Set.of("<init>"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.Collections", Set.of("shuffle"),
            "java.lang.Math", Set.of("random"),
            "java.lang.StrictMath", Set.of("random"));

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "java.lang.String", Set.of("format", "formatted"),
            "java.lang.Double", Set.of("toString"),
            "java.lang.Float", Set.of("toString"),
            "java.io.PrintStream", Set.of("printf", "format"),
            "java.io.PrintWriter", Set.of("printf", "format"),
            "java.util.Formatter", Set.of("<init>", "format"),
            "java.text.DecimalFormat", Set.of("<init>"),
            "java.text.NumberFormat", Set.of("getInstance", "getNumberInstance"));

    private static ArchRule noAccess(Map<String, Set<String>> forbidden, String reason) {
        return noClasses().should().accessTargetWhere(to(forbidden)).because(reason);
    }

    private static DescribedPredicate<JavaAccess<?>> to(Map<String, Set<String>> forbidden) {
        return DescribedPredicate.describe(
                "target is one of " + forbidden,
                access -> forbidden
                        .getOrDefault(access.getTargetOwner().getName(), Set.of())
                        .contains(access.getTarget().getName()));
    }

    private static final ArchRule NO_MATH = noAccess(
            Map.of("java.lang.Math", TRANSCENDENTAL, "java.lang.StrictMath", TRANSCENDENTAL),
            "those of Math differ between JDKs: use FastMath of Hipparchus");
    private static final ArchRule NO_RANDOM =
            noAccess(RANDOM, "each draw comes from a named stream of core.random.RandomStreams");
    private static final ArchRule NO_FORMAT =
            noAccess(FORMATS, "numbers are written by core.run.Numbers, the same on every JDK and in every locale");
    private static final ArchRule NO_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "space.stickney.core.progress..", "space.stickney.server..", "space.stickney.app..")
            .should()
            .accessTargetWhere(to(CLOCKS))
            .because("creation dates come from the scenario; only the log, progress and the server know the time");
    private static final ArchRule NO_CONSOLE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("space.stickney.app.cli.Stickney")
            .should()
            .accessTargetWhere(to(Map.of("java.lang.System", Set.of("out", "err", "exit"))))
            .because("only the entry point knows the standard streams");

    @Test
    void noTranscendentalFunctionOfMath() throws IOException {
        NO_MATH.check(House.classes());
    }

    @Test
    void noRandomNumbersWithoutAName() throws IOException {
        NO_RANDOM.check(House.classes());
    }

    @Test
    void noNumberFormatsOfTheJdk() throws IOException {
        NO_FORMAT.check(House.classes());
    }

    @Test
    void noClock() throws IOException {
        NO_CLOCK.check(House.classes());
    }

    @Test
    void noStandardStreams() throws IOException {
        NO_CONSOLE.check(House.classes());
    }

    /** Does what is forbidden, calls and method references alike, to show that the rules would see it. */
    static final class Sinner {
        double sin(double x) {
            System.out.println(String.format("%f", new Random().nextDouble()));
            return Math.sin(x)
                    + java.util.stream.DoubleStream.of(x).map(Math::exp).sum();
        }

        long time() {
            return System.currentTimeMillis();
        }
    }

    @Test
    void theRulesSeeASinner() {
        JavaClasses sinner = new ClassFileImporter().importClasses(Sinner.class);
        assertThatThrownBy(() -> NO_MATH.check(sinner))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Math.sin")
                .hasMessageContaining("Math.exp");
        assertThatThrownBy(() -> NO_RANDOM.check(sinner)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_FORMAT.check(sinner)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_CONSOLE.check(sinner)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noAccess(CLOCKS, "shown here").check(sinner)).isInstanceOf(AssertionError.class);
    }
}
