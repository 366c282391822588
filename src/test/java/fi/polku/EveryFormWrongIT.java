package fi.polku;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Made from the mappings that there are: a form that is added is wanted here without being named.
 */
@DisplayName("Every form that can be sent")
class EveryFormWrongIT extends DatabaseTest {
    private static final Map<String, String> NOT_HERE =
            Map.ofEntries(
                    entry("/sign-in", "has nothing typed in it; SignInIT sends it wrongly"),
                    entry("/sign-in/issuer", "has nothing typed in it; IssuerSignInIT sends it"),
                    entry("/sign-in/issuer/ended", "no person's; IssuerSignOutIT sends it wrongly"),
                    entry("/sign-in/code", "is good once; KeyPagesIT sends it wrongly"),
                    entry("/sign-in/key", "needs a device; KeyPagesIT sends it wrongly"),
                    entry("/sign-in/passkey", "needs a device; KeyPagesIT sends it wrongly"),
                    entry(
                            "/sign-in/passkey/options",
                            "has nothing typed in it; KeyPagesIT sends it"),
                    entry("/keys", "needs a device; KeyPagesIT sends it wrongly"),
                    entry("/keys/{id}/removal", "has nothing typed in it; KeyPagesIT sends it"),
                    entry(
                            "/my/proxies/national",
                            "has nothing typed in it; NationalProxyPagesIT sends it"),
                    entry("/admin/accounts/{id}/code", "has nothing typed in it; AccountPagesIT"),
                    entry(
                            "/admin/accounts/{id}/closing",
                            "has nothing typed in it; AccountPagesIT"),
                    entry(
                            "/admin/accounts/{id}/opening",
                            "has nothing typed in it; AccountPagesIT"),
                    entry(
                            "/admin/accounts/{id}/subject",
                            "only where an issuer is configured; IssuerAccountsIT sends it wrongly"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    @DisplayName("is sent wrong, bent and twice by a test of its module")
    void covered() throws Exception {
        var there = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(m -> m.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .forEach(m -> there.addAll(m.getPatternValues()));
        there.removeIf(p -> p.startsWith("/fhir") || p.startsWith("/api"));
        var sent = new TreeSet<>(NOT_HERE.keySet());
        var tests = new ClassPathScanningCandidateComponentProvider(false);
        tests.addIncludeFilter(new AssignableTypeFilter(WrongInputTest.class));
        for (var test : tests.findCandidateComponents("fi.polku")) {
            var sends = Class.forName(test.getBeanClassName()).getAnnotation(Sends.class);
            assertThat(sends).as(test.getBeanClassName()).isNotNull();
            sent.addAll(Arrays.asList(sends.value()));
        }
        assertThat(sent).isEqualTo(there);
    }
}
