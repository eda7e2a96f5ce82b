package space.stickney.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen; WebGL is drawn by software. */
final class Browser implements AutoCloseable {
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/local/bin/chromedriver"));
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"), Path.of("/usr/bin/chromium-browser"));
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path driverFile, Path browserFile) throws IOException {
        profile = Files.createTempDirectory("stickney-browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browserFile.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-quic",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverFile.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        size(1280, 900);
    }

    /** Starts a browser; where none is installed the test is skipped with a message, under CI it fails. */
    static Browser start() throws IOException {
        Path driver = first(DRIVERS);
        Path browser = first(BROWSERS);
        if (driver == null || browser == null) {
            String missing = "no Chromium with its driver (Debian: apt-get install chromium chromium-driver)";
            assertThat(System.getenv("CI")).as(missing).isNull();
            Assumptions.abort("SKIPPED, " + missing);
        }
        return new Browser(driver, browser);
    }

    private static @org.jspecify.annotations.Nullable Path first(List<Path> files) {
        return files.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        // the window of headless Chromium is never narrower than 500 pixels; what the page sees is
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Asks pages for a colour scheme, {@code light} or {@code dark}. */
    Browser scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser scripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
        return this;
    }

    /** Where downloads go. */
    Browser downloads(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        return this;
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The element with the keyboard's focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What a script returns: numbers as Long or Double, texts, booleans, lists and maps of these. */
    Object ask(String script) {
        Object answer = ((JavascriptExecutor) driver).executeScript("return " + script);
        assertThat(answer).as(script).isNotNull();
        return java.util.Objects.requireNonNull(answer);
    }

    double number(String script) {
        return ((Number) ask(script)).doubleValue();
    }

    /** Waits, at most half a minute, until a script's value is true. */
    void until(String script) {
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50))
                .withMessage(script)
                .until(d -> Boolean.TRUE.equals(((JavascriptExecutor) d).executeScript("return " + script)));
    }

    /** What pages said on the console since the last call; the driver's own notices are left out. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .filter(line -> !line.contains("GPU stall due to ReadPixels"))
                .toList();
    }

    /** A picture of the window in target/screenshots. */
    Path picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
