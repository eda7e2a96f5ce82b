package space.stickney.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the whole product. A rule that sees no classes holds trivially, so each module must have been seen. */
final class House {
    static final List<String> MODULES =
            List.of("core", "flight", "science", "mission", "samples", "report", "server", "app");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("space.stickney");

    private House() {}

    /** Every class of the product, after making sure that every module with sources is among them. */
    static JavaClasses classes() throws IOException {
        for (String module : MODULES) {
            long seen = CLASSES.stream()
                    .filter(c -> (c.getPackageName() + ".").startsWith("space.stickney." + module + "."))
                    .filter(c -> !c.getSimpleName().equals("package-info"))
                    .count();
            if (hasSources(module)) {
                assertThat(seen).as("classes of %s", module).isPositive();
            }
        }
        return CLASSES;
    }

    private static boolean hasSources(String module) throws IOException {
        Path sources = Path.of(System.getProperty("stickney.root", ".."), module, "src/main/java");
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.anyMatch(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"));
        }
    }
}
