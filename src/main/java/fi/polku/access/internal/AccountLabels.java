package fi.polku.access.internal;

import fi.polku.access.Role;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.text.Bundles;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an account is called beside its name: its roles, in every language. */
@Component
class AccountLabels {
    private final Bundles bundles;

    AccountLabels(Bundles bundles) {
        this.bundles = bundles;
    }

    LocalizedText of(Set<Role> roles) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : java.util.List.of("fi", "sv", "en")) {
            var texts = bundles.in(language);
            byLanguage.put(
                    language,
                    roles.isEmpty()
                            ? texts.text("access.role.NONE")
                            : EnumSet.copyOf(roles).stream()
                                    .map(r -> texts.text("access.role." + r))
                                    .collect(Collectors.joining(" · ")));
        }
        return new LocalizedText(byLanguage);
    }
}
