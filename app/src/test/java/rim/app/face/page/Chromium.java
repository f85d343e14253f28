package rim.app.face.page;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/// A real browser without a window, which reaches nothing but this machine.
final class Chromium implements AutoCloseable {
    static final Dimension DESKTOP = new Dimension(1200, 1000);
    static final Dimension TABLET = new Dimension(768, 1000);
    static final Dimension NARROW = new Dimension(360, 1000);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final String root;
    private Dimension size = DESKTOP;

    private Chromium(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    /// Starts it; skips the test with a message where there is none.
    ///
    /// @param root address of the service
    /// @param folder where it keeps its profile, and puts what it downloads
    static Chromium at(String root, Path folder) {
        var browser = onPath("chromium", "chromium-browser", "google-chrome");
        var control = onPath("chromedriver", "chromium.chromedriver");
        if (browser.isEmpty() || control.isEmpty()) {
            return abort("No Chromium with chromedriver on the path: the page is not walked");
        }
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(control.get().toFile())
                        .usingAnyFreePort()
                        .build();
        return new Chromium(new ChromeDriver(service, options(browser.get(), folder)), root);
    }

    private static ChromeOptions options(Path browser, Path folder) {
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--user-data-dir=" + folder.resolve("profile").toAbsolutePath());
        options.setExperimentalOption(
                "prefs", Map.of("download.default_directory", folder.toAbsolutePath().toString()));
        options.setCapability("goog:loggingPrefs", logging);
        return options;
    }

    private static Optional<Path> onPath(String... names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// As wide and high as is asked, though no window of its own would be so narrow.
    Chromium size(Dimension wanted) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        wanted.getWidth(),
                        "height",
                        wanted.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false));
        size = wanted;
        return this;
    }

    /// As a reader's system prefers colours.
    ///
    /// @param scheme light or dark
    Chromium colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /// As on paper, without printing.
    ///
    /// @param medium print, or nothing for what the page is shown on
    Chromium medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
        return this;
    }

    /// Opens an address and waits until its view stands.
    Chromium open(String address) {
        driver.get(address.startsWith("http:") ? address : root + address);
        return settled();
    }

    /// Opens a file and waits until it stands.
    Chromium open(Path file) {
        driver.get(file.toUri().toString());
        return settled();
    }

    /// Waits until nothing is being drawn any more.
    Chromium settled() {
        waiting(() ->
                (Boolean)
                        driver.executeScript(
                                "return document.querySelector('main h1') !== null"
                                        + " && !document.querySelector('main[aria-busy],"
                                        + " main .wait')"));
        return this;
    }

    void waiting(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(done)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing came of waiting at " + address());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean holds(BooleanSupplier done) {
        try {
            return done.getAsBoolean();
        } catch (StaleElementReferenceException e) {
            // it was drawn anew while it was looked at
            return false;
        }
    }

    WebElement find(String selector) {
        waiting(() -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement link(String text) {
        waiting(() -> !driver.findElements(By.partialLinkText(text)).isEmpty());
        return driver.findElement(By.partialLinkText(text));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /// Path and query of the address now.
    String address() {
        return driver.getCurrentUrl().substring(root.length());
    }

    void back() {
        driver.navigate().back();
        settled();
    }

    /// What a script that returns something returns.
    Object run(String script, Object... given) {
        return Objects.requireNonNull(driver.executeScript(script, given));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /// Faults that axe-core finds, by rule and place; empty when there is none.
    List<String> faults() {
        driver.executeScript(axe());
        var found =
                driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "axe.run().then(result => done(result.violations.flatMap(rule =>"
                                + " rule.nodes.map(node => rule.id + ': ' + node.html))))");
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    /// What a reader would have to move sideways for, once the page is drawn: the page itself, and
    /// tables.
    List<String> beyondTheWindow() {
        var found =
                driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "const root = document.documentElement;"
                                + "const look = () => done([root, ...document.querySelectorAll('.wide')]"
                                + ".filter(each => each.scrollWidth > each.clientWidth + 1)"
                                + ".map(each => each.tagName + ' ' + (each.getAttribute('aria-label') ?? '')));"
                                + "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(look)))");
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What the page said was wrong, to whoever looks at its console.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /// Keeps a picture of all that the view shows, as build output.
    void picture(String name) throws IOException {
        var before = size;
        var height = (Long) run("return document.documentElement.scrollHeight");
        size(new Dimension(before.getWidth(), Math.min(4000, height.intValue() + 150)));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        size(before);
    }

    /// The view as it is printed, a PDF.
    byte[] print() {
        var options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        options.setShrinkToFit(false);
        return Base64.getDecoder().decode(driver.print(options).getContent());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
