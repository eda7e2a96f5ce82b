package space.stickney.samples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;

/** The embedded store. */
@Tag("system")
class H2StoreTest extends StoreContract {
    @TempDir
    Path folder;

    private int ledgers;

    @Override
    String fresh() {
        return folder.resolve("ledger" + ++ledgers).toString();
    }

    @Test
    void withOrWithoutItsSuffix() {
        String name = fresh();
        LedgerStores.create(name + ".mv.db").close();
        assertThat(Path.of(name + ".mv.db")).exists();
        LedgerStores.open(name).close();
        LedgerStores.open(name + ".mv.db").close();
        assertThatThrownBy(() -> LedgerStores.create(name)).isInstanceOf(BadInput.class);
    }

    /** Ten seconds, then the reason. */
    @Test
    void aLedgerThatAnotherProcessHolds() throws Exception {
        String name = fresh();
        LedgerStores.create(name).close();
        Process process = AppendForever.start(name, "A1");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isNotNull();
            Thread drain = new Thread(() -> out.lines().forEach(l -> {}));
            drain.start();
            long start = System.nanoTime();
            assertThatThrownBy(() -> LedgerStores.open(name))
                    .isInstanceOf(NoSolution.class)
                    .hasMessageContaining("another process");
            assertThat((System.nanoTime() - start) / 1e9).isBetween(9.0, 25.0);
            process.toHandle().destroyForcibly();
            process.waitFor();
            drain.join();
        }
        LedgerStores.open(name).close();
    }

    @Test
    void otherNamesAreRefused() throws IOException {
        for (String name : new String[] {
            "", "x;INIT=RUNSCRIPT FROM 'y'", "jdbc:h2:mem:x", "jdbc:mysql://x/y", folder + "/none/ledger"
        }) {
            assertThatThrownBy(() -> LedgerStores.create(name)).as(name).isInstanceOf(BadInput.class);
            assertThatThrownBy(() -> LedgerStores.open(name)).as(name).isInstanceOf(BadInput.class);
        }
        Path text = folder.resolve("text.mv.db");
        Files.writeString(text, "no database");
        assertThatThrownBy(() -> LedgerStores.open(text.toString())).isInstanceOf(BadInput.class);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
