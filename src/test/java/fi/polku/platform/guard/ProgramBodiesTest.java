package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

@DisplayName("What a program sends")
class ProgramBodiesTest {
    private static final DataSize SIZE = DataSize.ofKilobytes(64);

    @Test
    @DisplayName("drop by drop is not waited for beyond its time, though each drop comes soon")
    void slow() throws Exception {
        var filter =
                new ProgramBodies(
                        new Sizes(SIZE, SIZE, SIZE, 64, Duration.ofSeconds(1)),
                        mock(DoorAnswers.class));
        var request =
                new MockHttpServletRequest("POST", "/api/deadlines/evaluate") {
                    @Override
                    public ServletInputStream getInputStream() {
                        return new Drops();
                    }
                };
        request.setServletPath("/api/deadlines/evaluate");
        var response = new MockHttpServletResponse();
        var reached = new AtomicBoolean();
        filter.doFilter(request, response, (a, b) -> reached.set(true));
        assertThat(reached).isFalse();
        assertThat(response.getStatus()).isEqualTo(400);
    }

    /** A letter each ten milliseconds, for ever. */
    private static final class Drops extends ServletInputStream {
        @Override
        public int read() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 'a';
        }

        @Override
        public int read(byte[] to, int from, int length) {
            to[from] = (byte) read();
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
