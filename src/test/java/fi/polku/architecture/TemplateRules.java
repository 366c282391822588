package fi.polku.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a template may not hold: unescaped output, inline style, inline script, event attributes.
 */
final class TemplateRules {
    private static final List<Pattern> FORBIDDEN =
            List.of(
                    Pattern.compile("\\$unsafe\\{"),
                    Pattern.compile("\\sstyle\\s*="),
                    Pattern.compile("<style"),
                    Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>"),
                    Pattern.compile("\\s(on[a-z]+|hx-on[:-][a-z]+)\\s*="),
                    Pattern.compile("javascript:"));

    private TemplateRules() {}

    static List<String> unsafe(String template) {
        var found = new ArrayList<String>();
        for (Pattern pattern : FORBIDDEN) {
            var matcher = pattern.matcher(template);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }
}
