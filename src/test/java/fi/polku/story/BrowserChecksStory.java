package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fi.polku.testing.BrowserTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A check that cannot fail is none: each is shown a page with what it looks for. */
@DisplayName("The checks of every page")
class BrowserChecksStory extends BrowserTest {
    private Page page;

    @Test
    @DisplayName("find a field without a name, a page wider than the screen and a squashed text")
    void find() {
        page = somebody(390).newPage();
        shows("<p>Kaikki on hyvin.</p>");
        assertThatCode(() -> accessible(page)).doesNotThrowAnyException();

        shows("<input type=text>");
        assertThatThrownBy(() -> accessible(page)).hasMessageContaining("label");

        shows("<div class=wide>Leveä</div><style>.wide { width: 500px }</style>");
        assertThatThrownBy(() -> accessible(page)).hasMessageContaining("sideways");

        shows("<p>Uudelleenlaskettu</p><style>p { width: 1ch; overflow-wrap: anywhere }</style>");
        assertThatThrownBy(() -> accessible(page)).hasMessageContaining("squashed");
    }

    private void shows(String body) {
        page.setContent(
                "<!doctype html><html lang=fi><title>Sivu</title><main><h1>Sivu</h1>"
                        + body
                        + "</main></html>");
    }
}
