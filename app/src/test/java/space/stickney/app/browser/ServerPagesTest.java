package space.stickney.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.server.ServerConfiguration;
import space.stickney.server.ServerSettings;
import space.stickney.server.StickneyServer;

/** The server as a person meets it: a run started and followed to its end, a fault shown at its line. */
@Tag("browser")
class ServerPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("stickney.root", ".."));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path runs;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static StickneyServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = StickneyServer.start(
                new ServerSettings("127.0.0.1", 0, runs, ROOT.resolve("missions"), "0.1.0", ServerConfiguration.NONE));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static void edit(String scenario) {
        browser.open(address("/scenario"));
        browser.until("document.querySelector('.CodeMirror') !== null");
        browser.driver()
                .executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", scenario);
    }

    /** A mission that is flown in seconds: past Mars and back. */
    @Test
    void aRunIsStartedFollowedAndLookedAt() throws IOException {
        edit(Files.readString(
                ROOT.resolve("mission/src/test/resources/space/stickney/mission/simulation/free-return.yaml")));
        browser.until("document.querySelector('#verdict .good') !== null");
        browser.one("#editor button[value=start]").click();
        browser.until("location.pathname.startsWith('/runs/')");
        browser.picture("server-run");
        browser.open(address("/"));
        browser.until("document.querySelector('#runs .links') !== null");
        browser.picture("server-home");
        browser.size(400, 800).scheme("dark").picture("server-home-400-dark");
        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        browser.size(1280, 900).scheme("light");
        browser.one("#runs .links a").click();
        browser.until("window.stickney !== undefined && stickney.view !== undefined");
        browser.picture("server-report");
        assertThat(browser.console()).isEmpty();
    }

    /** The line and the words of the command line. */
    @Test
    void aFaultIsShownAtItsLine() throws IOException {
        String whole = Files.readString(ROOT.resolve("missions/mmx.yaml"));
        int line =
                (int) whole.substring(0, whole.indexOf("\nseed:") + 1).lines().count() + 1;
        edit(whole.replace("\nseed:", "\nsede:"));
        browser.until("document.querySelector('.fault-note') !== null");
        assertThat(browser.one("#verdict").getText()).contains("line " + line + ", column 1", "Did you mean seed?");
        assertThat(browser.one(".fault-note").getText()).contains("Did you mean seed?");
        browser.picture("server-fault");
        assertThat(browser.console().stream().filter(l -> !l.contains("422")).toList())
                .isEmpty();
    }
}
