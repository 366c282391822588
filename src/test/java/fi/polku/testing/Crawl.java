package fi.polku.testing;

import static fi.polku.testing.As.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.Account;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Walks what the pages themselves lead to, as somebody, and keeps the addresses and forms that it
 * saw: so a page that is added is found without being named anywhere.
 */
public final class Crawl {
    private static final Pattern LINK =
            Pattern.compile("\\s(?:href|action|hx-get|hx-post)=\"([/?][^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("<form\\s[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\saction=\"([^\"]*)\"");

    /** The same page in another language or in the dark. */
    private static final Pattern WISH = Pattern.compile("[?&](?:lang|theme)=");

    private static final int ENOUGH = 6;

    private final MockMvc mvc;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    /** A mapping of one method. */
    public record Endpoint(HttpMethod method, PathPattern pattern) {
        boolean has(String path) {
            return pattern.matches(PathContainer.parsePath(path));
        }

        @Override
        public String toString() {
            return method + " " + pattern.getPatternString();
        }

        private String pathOf(String address) {
            int query = address.indexOf('?');
            return query < 0 ? address : address.substring(0, query);
        }

        public boolean isVaried() {
            return pattern.getPatternString().contains("{");
        }
    }

    /** An address that a page led to, with what its form would send. */
    public record Visit(
            Endpoint endpoint, String address, Map<String, List<String>> fields, String page) {}

    public Crawl(MockMvc mvc, RequestMappingHandlerMapping mappings) {
        this.mvc = mvc;
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    var methods = new LinkedHashSet<HttpMethod>();
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(m -> methods.add(m.asHttpMethod()));
                    if (methods.isEmpty()) {
                        methods.addAll(List.of(HttpMethod.GET, HttpMethod.POST));
                    }
                    var condition = info.getPathPatternsCondition();
                    if (condition != null) {
                        condition
                                .getPatterns()
                                .forEach(p ->
                                        methods.forEach(m -> endpoints.add(new Endpoint(m, p))));
                    }
                });
    }

    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    public Collection<Visit> visits() {
        return List.copyOf(visits.values());
    }

    /** Endpoints with something in their address that nothing has led to. */
    public Set<String> unreached() {
        var left = new TreeSet<String>();
        endpoints.stream().filter(Endpoint::isVaried).forEach(e -> left.add(e.toString()));
        visits.values().forEach(v -> left.remove(v.endpoint().toString()));
        return left;
    }

    /** Reads pages from these on, as somebody or nobody. */
    public Crawl walk(Account account, String... starts) throws Exception {
        var waiting = new ArrayDeque<>(List.of(starts));
        var seen = new LinkedHashSet<>(List.of(starts));
        var perPattern = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            Endpoint endpoint = of(HttpMethod.GET, address);
            if (endpoint == null
                    || perPattern.merge(endpoint.toString(), 1, Integer::sum) > ENOUGH) {
                continue;
            }
            keep(new Visit(endpoint, address, Map.of(), ""));
            var request = get(URI.create(address));
            if (account != null) {
                request.with(as(account));
            }
            var answer = mvc.perform(request).andReturn().getResponse();
            String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            forms(page, address);
            var links = LINK.matcher(page);
            while (links.find()) {
                String to = HtmlForm.unescape(links.group(1));
                if (to.startsWith("?")) {
                    to = endpoint.pathOf(address) + to;
                }
                if (!WISH.matcher(to).find() && !to.startsWith("/sign-") && seen.add(to)) {
                    waiting.add(to);
                }
            }
        }
        return this;
    }

    private void forms(String page, String at) {
        var forms = FORM.matcher(page);
        while (forms.find()) {
            var action = ACTION.matcher(forms.group());
            if (!action.find()) {
                continue;
            }
            String address = HtmlForm.unescape(action.group(1));
            Endpoint endpoint = of(HttpMethod.POST, address);
            HtmlForm form = HtmlForm.find(forms.group(), address, "_csrf", "-none-");
            if (form == null) {
                form = HtmlForm.find(forms.group(), address, "formToken", "-none-");
            }
            if (endpoint == null || address.equals("/sign-out")) {
                continue;
            }
            var fields = new LinkedHashMap<String, List<String>>();
            if (form != null) {
                for (var control : form.controls()) {
                    List<String> values =
                            control.values().isEmpty() && !control.options().isEmpty()
                                    ? List.of(control.options().getFirst())
                                    : control.values();
                    if (!control.name().equals("_csrf") && !control.name().equals("formToken")) {
                        fields.put(
                                control.name(),
                                values.stream().allMatch(String::isEmpty)
                                        ? List.of("Jokin sana")
                                        : values);
                    }
                }
            }
            keep(new Visit(endpoint, address, fields, at));
        }
    }

    private void keep(Visit visit) {
        visits.putIfAbsent(
                visit.endpoint() + " " + visit.address() + visit.fields().keySet(), visit);
    }

    private Endpoint of(HttpMethod method, String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return endpoints.stream()
                .filter(e -> e.method().equals(method) && e.has(path))
                .min((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern(), b.pattern()))
                .orElse(null);
    }
}
