package fi.polku.platform.web;

import fi.polku.platform.Now;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs what a form asks for once, however many times it is sent (double click, retry, lost answer).
 */
@Component
public class Submissions {
    private final SubmissionQueries queries;
    private final Now now;

    Submissions(SubmissionQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /**
     * Runs the action in this transaction, or answers what the first submit of the same token
     * answered. A token counts for the form and the person it was sent by: in another form it is
     * another. A form without a usable token (an old page, another program) simply runs.
     */
    @Transactional
    public String once(@Nullable String formToken, Supplier<String> action) {
        UUID token = parse(formToken);
        if (token == null) {
            return action.get();
        }
        // The insert waits for a first submit still under way, then finds its row.
        if (!queries.insert(token, now.instant())) {
            return queries.result(token);
        }
        String result = action.get();
        queries.saveResult(token, result);
        return result;
    }

    /** The address the form was sent to and who sent it; nothing outside of a request. */
    private static String where() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                        + " "
                        + attributes.getRequest().getRemoteUser()
                : "";
    }

    private static @Nullable UUID parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            UUID token = UUID.fromString(text);
            return UUID.nameUUIDFromBytes((token + where()).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
