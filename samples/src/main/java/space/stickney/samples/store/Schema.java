package space.stickney.samples.store;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables. They are looked at by one query, and changed by Flyway only when they are not those of this version: starting Flyway takes a second. */
final class Schema {
    private static final String VERSION = "1";
    private static final String PLACE = "classpath:space/stickney/samples/store";

    private Schema() {}

    /** Whether there is a ledger of some version. */
    static boolean exists(Handle handle) {
        return !version(handle).isEmpty();
    }

    static boolean current(Handle handle) {
        return version(handle).equals(VERSION);
    }

    private static String version(Handle handle) {
        try {
            return handle.createQuery(
                            "select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc")
                    .mapTo(String.class)
                    .findFirst()
                    .orElse("");
        } catch (JdbiException e) {
            if (handle.isInTransaction()) {
                throw e;
            }
            return "";
        }
    }

    static void migrate(String url) {
        Flyway.configure().dataSource(url, null, null).locations(PLACE).load().migrate();
    }
}
