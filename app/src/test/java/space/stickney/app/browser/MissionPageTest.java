package space.stickney.app.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

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

    /** Turns the clock by the slider and holds what moves: the spacecraft, the line in the plots, the time shown. */
    @Test
    void theTimeBarMovesSpacecraftAndPlots() throws IOException {
        startView();
        browser.one("#plot-altitude").click();
        browser.until("document.querySelector('#plot-altitude .now') !== null");
        browser.ask("(stickney.clock.set(0), true)");
        List<?> before = (List<?>) browser.ask("stickney.view.state().position_km");
        String line = browser.ask("document.querySelector('#plot-altitude .now').getBoundingClientRect().left")
                .toString();
        String shown = browser.one("#time-utc").getText();
        WebElement slider = browser.one("#time-slider");
        slider.sendKeys(Keys.PAGE_UP);
        browser.until("stickney.clock.time > 0");
        browser.ask("(stickney.clock.set(stickney.clock.span / 2), true)");
        browser.until("stickney.view.state().time > 0.49 * stickney.clock.span");
        assertThat((List<?>) browser.ask("stickney.view.state().position_km")).isNotEqualTo(before);
        assertThat(browser.one("#time-utc").getText()).isNotEqualTo(shown);
        browser.until("String(document.querySelector('#plot-altitude .now').getBoundingClientRect().left) !== '" + line
                + "'");
        browser.picture("page-clock");
    }

    /**
     * The positions that the view draws against the trajectory as it was written, at every thousandth state: within the bounds that the page
     * states, 1 km about the Sun, 0.1 km about planets, both with as much again for the bodies; about Mars 0.6 km more, since beside Deimos
     * the path is told about Deimos, whose own place in the page errs by up to 0.58 km.
     */
    @Test
    void theSpacecraftIsWhereTheTrajectorySays() throws IOException {
        startView();
        double start = browser.number("Date.parse(stickney.data.start + 'Z') / 1000");
        String center = "";
        int line = 0;
        int held = 0;
        double worst = 0;
        for (String text : Files.readAllLines(FlownMission.run().resolve("trajectory.oem"))) {
            if (text.startsWith("CENTER_NAME")) {
                center = text.substring(text.indexOf('=') + 2).strip();
            }
            if (!text.matches("\\d{4}-.*") || line++ % 1000 != 500) {
                continue;
            }
            String[] fields = text.split(" ");
            // the file is in TDB, the page counts TDB from a start given in UTC, 69.184 s behind
            double t = java.time.LocalDateTime.parse(fields[0].substring(0, 23)).toEpochSecond(java.time.ZoneOffset.UTC)
                    + Double.parseDouble("0." + fields[0].substring(20))
                    - 69.184
                    - start;
            String body = center.charAt(0) + center.substring(1).toLowerCase(java.util.Locale.ROOT);
            List<?> at = (List<?>) browser.ask("stickney.view.position('MMX', '" + body + "', " + t + ")");
            double square = 0;
            for (int i = 0; i < 3; i++) {
                double d = ((Number) requireNonNull(at.get(i))).doubleValue() - Double.parseDouble(fields[1 + i]);
                square += d * d;
            }
            double bound = body.equals("Sun") ? 2 : body.equals("Mars") ? 0.8 : 0.2;
            assertThat(Math.sqrt(square))
                    .as("km from %s at %s", body, fields[0])
                    .isLessThan(bound);
            worst = Math.max(worst, Math.sqrt(square));
            held++;
        }
        assertThat(held).isGreaterThan(100);
        assertThat(worst).as("a position that is told at all differs").isPositive();
    }

    @Test
    void aRowOfTheMatrixOpensToItsChain() throws IOException {
        browser.one("#glance a[href='#row-M1.1']").click();
        browser.until("document.getElementById('row-M1.1').open");
        WebElement row = browser.one("[id='row-M1.1']");
        assertThat(row.getText())
                .contains("origin of Phobos", "P(meets baseline)", "Drivers", "products/megane-elements.csv");
        browser.picture("page-row");
    }

    @Test
    void eventsAreFilteredAndTakenAwayAsCsv() throws Exception {
        Path folder = Files.createTempDirectory("stickney-downloads");
        browser.downloads(folder);
        browser.until("document.querySelector('#events-filter') !== null");
        String all = browser.one("#events-count").getText();
        browser.one("#events-filter").sendKeys("touchdown");
        browser.until("document.querySelector('#events-count').textContent !== '" + all + "'");
        browser.ask("(document.querySelector('#events .tool').scrollIntoView(), true)");
        List<WebElement> tools = browser.all("#events .tool").stream()
                .filter(t -> t.getText().equals("CSV"))
                .toList();
        tools.get(tools.size() - 1).click();
        Path file = downloaded(folder);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).contains("poch");
        assertThat(lines).anyMatch(l -> l.contains("touchdown"));
    }

    /** Waits for the one file that a click leaves. */
    private static Path downloaded(Path folder) throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> file =
                        files.filter(f -> f.toString().endsWith(".csv")).findFirst();
                if (file.isPresent()) {
                    return file.get();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing was saved");
    }

    /** Tab alone reaches the first chip; Enter opens its row; the time bar obeys keys. */
    @Test
    void theKeyboardSuffices() throws IOException {
        startView();
        WebElement body = browser.one("body");
        body.sendKeys(Keys.TAB);
        for (int i = 0; i < 60; i++) {
            if ("#row-M1.1".equals(browser.focused().getDomAttribute("href"))) {
                break;
            }
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo("#row-M1.1");
        assertThat(browser.ask("getComputedStyle(document.activeElement).outlineStyle"))
                .isNotEqualTo("none");
        browser.focused().sendKeys(Keys.ENTER);
        browser.until("document.getElementById('row-M1.1').open");
        browser.one("#time-slider").sendKeys(Keys.END);
        browser.until("stickney.clock.time === stickney.clock.span");
        browser.one("#time-slider").sendKeys(Keys.HOME);
        browser.until("stickney.clock.time === 0");
        browser.one("#time-play").sendKeys(Keys.SPACE);
        browser.until("stickney.clock.time > 0");
    }

    /** The view from several places and times, light and dark; a picture of one colour would be an empty one. */
    @Test
    void theViewIsDrawn() throws IOException {
        String[] places = {
            "t=2027-03-01T00:00&at=sun",
            "t=2027-09-10T00:00&at=mars",
            "t=2028-12-05T21:25&at=phobos&frame=rotating",
            "t=2030-09-06T11:00&at=deimos"
        };
        for (int i = 0; i < places.length; i++) {
            browser.scheme(i % 2 == 0 ? "light" : "dark")
                    .open("about:blank")
                    .open(FlownMission.page() + "#" + places[i]);
            startView();
            browser.picture("view-" + i);
            assertThat(colours(browser.one("#view-canvas").getScreenshotAs(OutputType.BYTES)))
                    .as(places[i])
                    .isGreaterThan(30);
        }
        assertThat(browser.console()).isEmpty();
    }

    private static long colours(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct()
                .count();
    }

    private static void startView() {
        browser.until("window.stickney !== undefined && stickney.view !== undefined");
    }
}
