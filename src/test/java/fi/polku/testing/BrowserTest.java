package fi.polku.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story told in real Chromium. In CI it never skips; elsewhere it says why when it does. */
public abstract class BrowserTest extends DatabaseTest {
    private static final List<Path> CHROMIUM =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));
    @LocalServerPort protected int port;
    private Playwright playwright;
    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        Path executable = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (executable == null && System.getenv("CI") == null) {
            assumeTrue(
                    false,
                    "Chromium is not installed here, so the browser stories are left out"
                            + " (Debian: apt-get install chromium)");
        }
        assertThat(executable).as("Chromium, which CI must have").isNotNull();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setChromiumSandbox(false)
                                        .setArgs(
                                                List.of(
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Somebody's own browser: their cookies, a Finnish reader, the given width. */
    protected BrowserContext somebody(int width) {
        return browser.newContext(options(width));
    }

    /** Without motion: a colour on its way to another is neither. */
    protected Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fi-FI")
                .setTimezoneId("Europe/Helsinki")
                .setViewportSize(width, 900)
                .setBaseURL("http://localhost:" + port);
    }

    /** Signs in as one of the people on the sign-in page, by name. */
    protected Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("[data-qa=sign-in-as]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return page;
    }

    protected static com.microsoft.playwright.Locator qa(Page page, String name) {
        return page.locator("[data-qa=" + name + "]");
    }

    /**
     * A picture of the page as it stands, in {@code target/screens}; those of the README are the
     * same pictures, copied into {@code docs/screens} when a page has changed its looks.
     */
    protected static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")));
    }

    /** No axe violation of WCAG 2.2 A and AA on the page as it stands, and no sideways scroll. */
    protected static void accessible(Page page) {
        assertNoViolation(page, page.viewportSize().width + " px");
        assertNoSidewaysScroll(page);
    }

    /**
     * The same on a phone and on a desk, in light and in dark; nothing scrolls sideways between
     * them either, and the page is light on paper.
     */
    protected static void accessibleEverywhere(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(390, 900);
        assertNoViolation(page, "390 px");
        assertNoSidewaysScroll(page);
        page.setViewportSize(820, 900);
        assertNoSidewaysScroll(page);
        page.setViewportSize(1440, 900);
        assertNoViolation(page, "1440 px");
        assertNoSidewaysScroll(page);
        dark(page, true);
        assertReadable(page, "1440 px, dark");
        assertLightOnPaper(page);
        dark(page, false);
        page.setViewportSize(before.width, before.height);
    }

    private static void dark(Page page, boolean on) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(on ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static void assertNoViolation(Page page, String how) {
        assertNone(
                page, how, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /** What the colours of the dark can change: the rest was seen in the light. */
    private static void assertReadable(Page page, String how) {
        assertNone(page, how, "rule", List.of("color-contrast"));
    }

    /** Asks axe for its violations only: what passed is many times as much to write down. */
    private static void assertNone(Page page, String how, String type, List<String> only) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Object violations =
                page.evaluate(
                        """
                        only => axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false })
                          .then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html)))
                        """,
                        Map.of("type", type, "values", only));
        assertThat((List<?>) violations).as("axe at " + how + " on " + page.url()).isEmpty();
    }

    private static void assertNoSidewaysScroll(Page page) {
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth <="
                                        + " document.documentElement.clientWidth"))
                .as("no sideways scroll at " + page.viewportSize().width + " px on " + page.url())
                .isEqualTo(true);
        assertNothingSquashed(page);
    }

    /** A text whose lines have fewer than four letters on the average has been given no room. */
    private static void assertNothingSquashed(Page page) {
        Object squashed =
                page.evaluate(
                        """
                        () => {
                          const found = [];
                          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                          while (texts.nextNode()) {
                            const text = texts.currentNode.data.trim();
                            if (text.length < 8 || texts.currentNode.parentElement.closest('.vh, svg, script, style, noscript')) {
                              continue;
                            }
                            const range = document.createRange();
                            range.selectNodeContents(texts.currentNode);
                            const lines = new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top)));
                            if (lines.size > 3 && text.length / lines.size < 4) {
                              found.push(text);
                            }
                          }
                          return found;
                        }
                        """);
        assertThat((List<?>) squashed)
                .as("squashed at " + page.viewportSize().width + " px on " + page.url())
                .isEmpty();
    }

    /** Ink is dear: on paper the page is light also for those who read in the dark. */
    private static void assertLightOnPaper(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(Media.PRINT)
                        .setColorScheme(ColorScheme.DARK));
        Object darkOnes =
                page.evaluate(
                        """
                        () => [document.documentElement, document.body,
                               ...document.querySelectorAll('main, header, footer, section, .card, .hero')]
                          .filter(e => e.getClientRects().length)
                          .map(e => [e, getComputedStyle(e).backgroundColor.match(/[\\d.]+/g)])
                          .filter(([e, c]) => c && (c.length < 4 || c[3] > 0.5)
                            && 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] < 140)
                          .map(([e, c]) => e.tagName + '.' + e.className + ' ' + c)
                        """);
        assertThat((List<?>) darkOnes).as("dark on paper on " + page.url()).isEmpty();
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(Media.SCREEN)
                        .setColorScheme(ColorScheme.LIGHT));
    }
}
