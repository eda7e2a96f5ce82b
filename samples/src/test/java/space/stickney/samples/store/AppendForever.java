package space.stickney.samples.store;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A program that appends grains and prints each line once it is recorded, until it is killed. */
final class AppendForever {
    private AppendForever() {}

    public static void main(String[] args) {
        try (LedgerStore store = LedgerStores.open(args[0])) {
            Ledger ledger = new Ledger(store, StoreContract.ANY, () -> Instant.parse("2022-01-01T00:00:00Z"));
            for (int i = 11; i < 1_000_000; i++) {
                String grain = args[1] + "00-" + i;
                System.out.println(ledger.record(StoreContract.draft(StoreContract.grain(grain, 5)))
                        .line());
            }
        }
    }

    /** Starts it in a JVM of its own. */
    static Process start(String ledger, String stem) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath(),
                        AppendForever.class.getName(),
                        ledger,
                        stem)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classpath() {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
        }
        return System.getProperty("java.class.path");
    }
}
