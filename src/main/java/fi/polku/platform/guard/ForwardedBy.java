package fi.polku.platform.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes {@code X-Forwarded-…} of the proxies that the region has named and of nobody else: from
 * others those headers are taken away. Of several addresses the last counts that is not a proxy of
 * ours, because what stands before it anybody may have written.
 */
final class ForwardedBy implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(ForwardedBy.class);
    private static final String FOR = "x-forwarded-for";
    private static final String PREFIX = "x-forwarded-";

    /** Those that a proxy says once, about the connection it has itself. */
    private static final Set<String> LAST =
            Set.of("x-forwarded-proto", "x-forwarded-host", "x-forwarded-port");

    private final List<Network> proxies;
    private final ForwardedHeaderFilter believed = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter removed = new ForwardedHeaderFilter();
    private final AtomicBoolean told = new AtomicBoolean();

    ForwardedBy(List<Network> proxies) {
        this.proxies = proxies;
        removed.setRemoveOnly(true);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var request = (HttpServletRequest) asked;
        if (isOurs(request.getRemoteAddr())) {
            believed.doFilter(new OfAProxy(request), response, chain);
        } else {
            if (request.getHeader(FOR) != null
                    && request.getDispatcherType() == DispatcherType.REQUEST
                    && told.compareAndSet(false, true)) {
                LOG.warn(
                        "Something in front of Polku passes requests on and is not named in"
                                + " polku.trusted-proxies: its X-Forwarded headers are not believed,"
                                + " and all that comes through it counts as one caller");
            }
            removed.doFilter(request, response, chain);
        }
    }

    private boolean isOurs(String address) {
        Optional<InetAddress> read = Network.read(address);
        return read.isPresent() && proxies.stream().anyMatch(p -> p.contains(read.get()));
    }

    /** The caller: from the nearest proxy outwards, the first that is none of ours. */
    private @Nullable String caller(List<String> line) {
        String caller = null;
        for (String address : line.reversed()) {
            String bare = withoutPort(address);
            if (Network.read(bare).isEmpty()) {
                break;
            }
            caller = bare;
            if (!isOurs(bare)) {
                break;
            }
        }
        return caller;
    }

    /** Some proxies write the port too: {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[") && address.indexOf(']') > 0) {
            return address.substring(1, address.indexOf(']'));
        }
        int colon = address.indexOf(':');
        return colon > 0 && colon == address.lastIndexOf(':')
                ? address.substring(0, colon)
                : address;
    }

    /** The request with one caller, and of the rest only what the nearest proxy said last. */
    private final class OfAProxy extends HttpServletRequestWrapper {
        OfAProxy(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("forwarded")) {
                return null;
            }
            if (!lower.startsWith(PREFIX)) {
                return super.getHeader(name);
            }
            List<String> line = line(name);
            return lower.equals(FOR)
                    ? caller(line)
                    : LAST.contains(lower) && !line.isEmpty() ? line.getLast() : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("forwarded") && !lower.startsWith(PREFIX)) {
                return super.getHeaders(name);
            }
            String only = getHeader(name);
            return Collections.enumeration(only == null ? List.of() : List.of(only));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream()
                            .filter(n -> getHeader(n) != null)
                            .toList());
        }

        private List<String> line(String name) {
            var all = new ArrayList<String>();
            Collections.list(super.getHeaders(name))
                    .forEach(h -> {
                        for (String part : h.split(",", -1)) {
                            if (!part.isBlank()) {
                                all.add(part.strip());
                            }
                        }
                    });
            return all;
        }
    }
}
