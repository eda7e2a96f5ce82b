package space.stickney.samples.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;

/** PostgreSQL, started for the test. */
@Tag("system")
class PostgresStoreTest extends StoreContract {
    @Override
    String fresh() {
        return Postgres.database();
    }

    @Test
    void aServerThatIsNotThere() {
        assertThatThrownBy(() -> LedgerStores.open("jdbc:postgresql://127.0.0.1:1/x?user=y"))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("cannot be reached");
    }
}
