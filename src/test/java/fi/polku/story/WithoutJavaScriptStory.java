package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.testing.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The public form on a phone's width with scripts off and nothing but the keys of a keyboard: the
 * test presses Tab, Space, Enter, arrows and letters, and never touches an element by any other
 * way.
 */
@DisplayName("Asking for help without JavaScript, with the keyboard alone,")
class WithoutJavaScriptStory extends BrowserTest {
    private static final String WORDS = "Rintakipu vaivaa iltaisin, enkä jaksa arjessa.";

    /** Where the focus is, how it looks there, and where it stands on the page. */
    private static final String STOP =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const r = e.getBoundingClientRect();
              const near = e.labels && e.labels.length ? e.labels[0].getBoundingClientRect() : r;
              return {
                name: e.getAttribute('name') || '',
                value: e.getAttribute('value') || '',
                qa: e.dataset.qa || '',
                href: e.getAttribute('href') || '',
                tag: e.tagName.toLowerCase(),
                label: (e.labels && e.labels.length ? e.labels[0].innerText : e.innerText || '').trim(),
                top: Math.min(r.top, near.top) + window.scrollY,
                bottom: Math.max(r.bottom, near.bottom) + window.scrollY,
                order: [...document.querySelectorAll('*')].indexOf(e),
                seen: r.width + near.width > 0 && near.bottom > 0 && near.top < window.innerHeight
              };
            }
            """;

    /** What a focus may change: the element, its label, and what is around them. */
    private static final String LOOKS =
            """
            e => [e, ...(e.labels || []), e.parentElement].map(x => {
              const s = getComputedStyle(x);
              return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor].join(' ');
            }).join(' | ')
            """;

    @Autowired Bundles bundles;
    private Page page;
    private Texts t;

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"fi", "sv"})
    @DisplayName("is a straight way from the words to the receipt")
    void straightWay(String language) {
        t = bundles.in(language);
        BrowserContext phone =
                browser.newContext(options(390).setJavaScriptEnabled(false).setLocale(language));
        page = phone.newPage();
        page.navigate("/contact?lang=" + language);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("h1").innerText()).isEqualTo(t.text("contact.form.heading"));
        assertOrderAndNoTrap();

        // The way to reach is forgotten first: the message is reached, and leads to its field.
        page.navigate("/contact");
        to("name", "text");
        page.keyboard().type(WORDS);
        to("name", "area");
        page.keyboard().press("Space");
        to("qa", "contact-send");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-qa=error-summary]");
        assertThat(qa(page, "contact-text").inputValue()).isEqualTo(WORDS);
        assertEmergencyFirst();
        String told = t.text("contact.error.way.required");
        var message = to("href", "#phone");
        assertThat(message.get("label")).isEqualTo(told);
        page.keyboard().press("Enter");
        assertThat(stop().get("name")).isEqualTo("phone");
        assertThat(page.locator("#phone-error").innerText()).contains(told);
        assertThat(page.locator("#phone").getAttribute("aria-describedby")).contains("phone-error");

        // Everything else by its own keys, in the order of the page.
        page.navigate("/contact");
        to("name", "text");
        page.keyboard().type(WORDS);
        to("name", "area");
        page.keyboard().press("Space");
        tab();
        page.keyboard().press("Space");
        to("name", "whom");
        page.keyboard().press("ArrowDown");
        assertThat(stop().get("value")).isEqualTo("child");
        to("name", "soon");
        page.keyboard().press("ArrowUp");
        String soon = stop().get("value").toString();
        to("name", "phone");
        page.keyboard().type("040 000 0123");
        to("name", "email");
        page.keyboard().type("rinta@esimerkki.fi");
        to("name", "municipality");
        page.keyboard().type(language.equals("sv") ? "Björneborg" : "Pori");
        to("name", "identity");
        page.keyboard().type("12.3.1979");
        assertThat(page.locator("input[name=area]:checked").count()).isEqualTo(2);
        assertThat(page.locator("input[name=soon]:checked").getAttribute("value")).isEqualTo(soon);
        assertThat(page.locator("select[name=municipality]").inputValue()).isEqualTo("609");
        to("qa", "contact-send");
        page.keyboard().press("Space");
        page.waitForSelector("[data-qa=receipt-code]");

        assertThat(page.locator("h1").innerText()).isEqualTo(t.text("contact.receipt.heading"));
        assertEmergencyFirst();
        String code = qa(page, "receipt-code").innerText();
        assertThat(code.replaceAll("[^0-9A-Z]", "")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(qa(page, "receipt-next").innerText()).isNotBlank();
        assertThat(qa(page, "receipt-due").innerText()).contains("10.3.2026");
        accessibleAsItStands();

        String address = "/contact/" + code.strip().replace(" ", "-");
        to("href", address);
        page.keyboard().press("Enter");
        page.waitForURL("**" + address);
        assertThat(qa(page, "track-state").innerText())
                .isEqualTo(t.text("contact.track.status.RECEIVED"));
        assertThat(page.content()).doesNotContain("Rintakipu", "040 000 0123", "12.3.1979");
        accessibleAsItStands();
    }

    /** From the first stop to the last and round again: order of reading, and every focus seen. */
    private void assertOrderAndNoTrap() {
        var stops = new ArrayList<Map<String, Object>>();
        var first = tab();
        assertThat(first.get("href"))
                .as("the first stop skips to the content")
                .isEqualTo("#sisalto");
        stops.add(first);
        var unseen = new ArrayList<String>();
        boolean round = false;
        for (int i = 0; i < 120 && !round; i++) {
            ElementHandle here = page.evaluateHandle("() => document.activeElement").asElement();
            Object focused = here.evaluate(LOOKS);
            page.keyboard().press("Tab");
            Object left = here.evaluate(LOOKS);
            if (focused.equals(left)) {
                unseen.add(stops.getLast().toString());
            }
            var next = stop();
            if (next == null) {
                // The browser's own controls come between the last stop and the first.
                page.keyboard().press("Tab");
                next = stop();
            }
            round = next != null && next.get("order").equals(first.get("order"));
            if (!round) {
                assertThat(next).as("a stop after " + stops.getLast()).isNotNull();
                stops.add(next);
            }
        }
        assertThat(round).as("Tab comes round to the first stop").isTrue();
        assertThat(unseen).as("stops that look the same with and without focus").isEmpty();
        assertThat(stops)
                .allSatisfy(s -> assertThat(s.get("seen")).as(s.toString()).isEqualTo(true));
        assertThat(stops).extracting(s -> ((Number) s.get("order")).intValue()).isSorted();
        var form = stops.stream().filter(s -> !s.get("name").toString().isEmpty()).toList();
        for (int i = 1; i < form.size(); i++) {
            assertThat(((Number) form.get(i).get("bottom")).doubleValue())
                    .as(form.get(i) + " stands after " + form.get(i - 1))
                    .isGreaterThan(((Number) form.get(i - 1).get("top")).doubleValue());
        }
        assertThat(form.stream().map(s -> s.get("name").toString()).distinct())
                .containsExactlyElementsOf(
                        List.of(
                                "text",
                                "area",
                                "whom",
                                "soon",
                                "danger",
                                "phone",
                                "email",
                                "when",
                                "municipality",
                                "language",
                                "identity"));
        page.keyboard().press("Shift+Tab");
        assertThat(stop() == null || !stop().get("order").equals(first.get("order"))).isTrue();
    }

    /** 112 and 116 117 stand before the first thing to fill in or read on. */
    private void assertEmergencyFirst() {
        assertThat(qa(page, "emergency").innerText())
                .contains("112", "116", t.text("contact.emergency.sign"));
        double help = qa(page, "emergency").boundingBox().y;
        double rest =
                page.locator("main form, main [data-qa=receipt-code]").first().boundingBox().y;
        assertThat(help).isLessThan(rest);
    }

    private Map<String, Object> tab() {
        page.keyboard().press("Tab");
        return stop();
    }

    /** Goes on with Tab until the focus is where it is wanted. */
    private Map<String, Object> to(String what, String wanted) {
        for (int i = 0; i < 120; i++) {
            var here = tab();
            if (here != null && here.get(what).equals(wanted)) {
                return here;
            }
        }
        throw new AssertionError("Tab never came to " + what + " " + wanted);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> stop() {
        return (Map<String, Object>) page.evaluate(STOP);
    }

    /** Axe itself needs scripts: it looks at the same page in a browser that has them. */
    private void accessibleAsItStands() {
        String body = page.content();
        try (BrowserContext scripted = somebody(390)) {
            Page copy = scripted.newPage();
            copy.route(
                    "**/as-it-stands",
                    route ->
                            route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions()
                                            .setContentType("text/html;charset=UTF-8")
                                            .setBody(body)));
            copy.navigate("/as-it-stands");
            accessible(copy);
        }
    }
}
