package fi.polku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DisplayName("A form that is sent twice")
class SubmissionsIT extends DatabaseTest {
    @Autowired Submissions submissions;

    @AfterEach
    void outside() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    @DisplayName("is done once, and answers the second time what it answered the first")
    void once() {
        String token = UUID.randomUUID().toString();
        at("/contact", null);
        assertThat(submissions.once(token, () -> "first")).isEqualTo("first");
        assertThat(submissions.once(token, () -> "second")).isEqualTo("first");
        assertThat(submissions.once(null, () -> "without")).isEqualTo("without");
        assertThat(submissions.once("nonsense", () -> "without")).isEqualTo("without");
    }

    @Test
    @DisplayName("never answers what another form or another person was answered")
    void anothers() {
        String token = UUID.randomUUID().toString();
        at("/work/tasks", "helmi");
        assertThat(submissions.once(token, () -> "helmi's")).isEqualTo("helmi's");
        at("/work/tasks", "pekka");
        assertThat(submissions.once(token, () -> "pekka's")).isEqualTo("pekka's");
        at("/contact", "helmi");
        assertThat(submissions.once(token, () -> "contact")).isEqualTo("contact");
        at("/work/tasks", "helmi");
        assertThat(submissions.once(token, () -> "again")).isEqualTo("helmi's");
    }

    private static void at(String address, @Nullable String who) {
        var request = new MockHttpServletRequest("POST", address);
        request.setRemoteUser(who);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
