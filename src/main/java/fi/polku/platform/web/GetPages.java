package fi.polku.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which addresses are pages that a link may lead to. A form that came back with errors stands at an
 * address that only takes posts; links on it lead to the page it was filled in on.
 */
@Component
class GetPages {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<PathPattern> pages;

    GetPages(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The address itself, or the nearest page above it. */
    String nearest(String path) {
        for (String at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            PathContainer parsed = PathContainer.parsePath(at);
            if (pages().stream().anyMatch(p -> p.matches(parsed))) {
                return at;
            }
        }
        return "/";
    }

    private List<PathPattern> pages() {
        List<PathPattern> known = pages;
        if (known == null) {
            known =
                    mappings.getObject().getHandlerMethods().keySet().stream()
                            .filter(GetPages::answersGet)
                            .flatMap(GetPages::patterns)
                            .toList();
            pages = known;
        }
        return known;
    }

    private static boolean answersGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        PathPatternsRequestCondition condition = info.getPathPatternsCondition();
        return condition == null ? Stream.of() : condition.getPatterns().stream();
    }
}
