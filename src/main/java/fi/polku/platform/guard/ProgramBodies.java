package fi.polku.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what programs send, behind their doors: so much and no more, within a time, and not nested
 * beyond reason. What reads it then finds it whole, and nothing waits for a slow sender.
 */
@Component
@Order(0)
class ProgramBodies extends OncePerRequestFilter {
    private final Sizes sizes;
    private final DoorAnswers answers;

    ProgramBodies(Sizes sizes, DoorAnswers answers) {
        this.sizes = sizes;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = DoorAnswers.path(request);
        boolean ofPrograms = Sizes.isProgramsOf(path, "/fhir") || Sizes.isProgramsOf(path, "/api");
        // What is sent as a form is a search, read and limited as parameters.
        return !ofPrograms || isForm(request);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = sizes.most(DoorAnswers.path(request));
        byte[] body;
        try {
            body = read(request.getInputStream(), most);
        } catch (IOException cutOff) {
            // Nobody is there to read an answer.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (body == null) {
            answers.tooLarge(request, response, most);
        } else if (JsonDepth.of(body, sizes.depth()) > sizes.depth()) {
            answers.tooDeep(request, response, sizes.depth());
        } else {
            chain.doFilter(new Whole(request, body), response);
        }
    }

    /** Null when there is more than fits. */
    private byte @Nullable [] read(InputStream in, long most) throws IOException {
        long began = System.nanoTime();
        var all = new ByteArrayOutputStream();
        var piece = new byte[8192];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            all.write(piece, 0, n);
            if (all.size() > most) {
                return null;
            }
            if (System.nanoTime() - began > sizes.readWithin().toNanos()) {
                throw new IOException("The body did not come in time");
            }
        }
        return all.toByteArray();
    }

    private static final class Whole extends HttpServletRequestWrapper {
        private final ServletInputStream in;

        Whole(HttpServletRequest request, byte[] body) {
            super(request);
            in = new Kept(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return in;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private static final class Kept extends ServletInputStream {
        private final ByteArrayInputStream body;

        Kept(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] to, int from, int length) {
            return body.read(to, from, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body has been read");
        }
    }
}
