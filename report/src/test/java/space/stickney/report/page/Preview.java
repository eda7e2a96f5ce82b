package space.stickney.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample run and its page into a folder, to look at: {@code java ...Preview FOLDER}. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        if (!Files.exists(folder.resolve("summary.json"))) {
            SampleRun.write(folder);
        }
        Report.write(folder);
    }
}
