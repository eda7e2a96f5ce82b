package space.stickney.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code report.html} of the whole MMX mission, opened from disk. */
@Tag("browser")
class MissionPageTest {
    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.scripts(true).scheme("light").size(1280, 900).open(FlownMission.page());
    }

    /** The limit is the issue's: 6 MB. */
    @Test
    void opensFromOneFileWithoutAWordOnTheConsoleAndAsksForNothingElse() throws IOException {
        browser.until("document.documentElement.classList.contains('live')");
        browser.picture("page");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.number(
                        "performance.getEntriesByType('resource').filter(r => !/^(blob|data):/.test(r.name)).length"))
                .isZero();
        assertThat(FlownMission.size()).isLessThan(6_000_000);
    }

    @Test
    void isReadableWithoutScripts() throws IOException {
        browser.scripts(false).open(FlownMission.page());
        browser.picture("page-without-scripts");
        assertThat(browser.one("h1").getText()).contains("Martian Moons eXploration");
        assertThat(browser.one("#matrix").getText()).contains("M1.1", "iron mass fraction");
        assertThat(browser.all("#matrix details")).hasSizeGreaterThan(20);
        assertThat(browser.one("#events table").isDisplayed()).isTrue();
    }

    @Test
    void fitsAPhoneWithoutScrollingSideways() throws IOException {
        browser.size(400, 800).open(FlownMission.page());
        browser.picture("page-400");
        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
    }

    @Test
    void isDarkWhereDarkIsAskedFor() throws IOException {
        browser.scheme("dark").open(FlownMission.page());
        browser.picture("page-dark");
        assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(18, 22, 26)");
    }
}
