package fi.polku.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One form of a page as a browser would read it: its controls with what is in them. */
public record HtmlForm(List<Control> controls) {
    private static final Pattern FORM =
            Pattern.compile(
                    "<form((?:\\s+[^\\s=>\"]++(?:=\"[^\"]*+\")?)*+)\\s*+>(.*?)</form>",
                    Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<(input|select|textarea|button)((?:\\s+[^\\s=>\"]++(?:=\"[^\"]*+\")?)*+)\\s*+/?>");
    private static final Pattern OPTION =
            Pattern.compile("<option((?:\\s+[^\\s=>\"]++(?:=\"[^\"]*+\")?)*+)\\s*+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>\"]++)(?:=\"([^\"]*+)\")?");

    /**
     * A control with a name.
     *
     * @param kind text, hidden, date, radio, checkbox, select, textarea, submit …
     * @param values what it would send; nothing for an unchecked box
     * @param options what can be chosen in it
     */
    public record Control(String name, String kind, List<String> values, List<String> options) {
        boolean isChosen() {
            return kind.equals("radio") || kind.equals("checkbox") || kind.equals("select");
        }

        boolean isTyped() {
            return !isChosen() && !kind.equals("hidden") && !kind.equals("submit");
        }
    }

    /**
     * The form that goes to an address and has a control of a name and lacks another; null when
     * there is none.
     */
    public static HtmlForm find(String page, String action, String name, String lacking) {
        var forms = FORM.matcher(page);
        while (forms.find()) {
            if (action.equals(attributes(forms.group(1)).get("action"))) {
                var form = read(forms.group(2));
                if (form.names().contains(name) && !form.names().contains(lacking)) {
                    return form;
                }
            }
        }
        return null;
    }

    private static HtmlForm read(String inside) {
        var byName = new LinkedHashMap<String, Control>();
        var tags = CONTROL.matcher(inside);
        while (tags.find()) {
            var attributes = attributes(tags.group(2));
            String name = attributes.get("name");
            if (name == null) {
                continue;
            }
            String tag = tags.group(1);
            String kind =
                    switch (tag) {
                        case "input" -> attributes.getOrDefault("type", "text");
                        case "button" -> "submit";
                        default -> tag;
                    };
            var values = new ArrayList<String>();
            var options = new ArrayList<String>();
            String value = attributes.getOrDefault("value", "");
            switch (kind) {
                case "textarea" ->
                        values.add(
                                unescape(
                                        inside.substring(
                                                tags.end(),
                                                inside.indexOf("</textarea>", tags.end()))));
                case "select" -> {
                    String list =
                            inside.substring(tags.end(), inside.indexOf("</select>", tags.end()));
                    var choices = OPTION.matcher(list);
                    while (choices.find()) {
                        var option = attributes(choices.group(1));
                        options.add(option.getOrDefault("value", ""));
                        if (option.containsKey("selected")) {
                            values.add(option.getOrDefault("value", ""));
                        }
                    }
                    if (values.isEmpty() && !options.isEmpty()) {
                        values.add(options.getFirst());
                    }
                }
                case "radio", "checkbox" -> {
                    options.add(value);
                    if (attributes.containsKey("checked")) {
                        values.add(value);
                    }
                }
                case "submit" -> options.add(value);
                default -> values.add(value);
            }
            byName.merge(name, new Control(name, kind, values, options), HtmlForm::together);
        }
        return new HtmlForm(List.copyOf(byName.values()));
    }

    private static Control together(Control one, Control other) {
        var values = new ArrayList<>(one.values());
        values.addAll(other.values());
        var options = new ArrayList<>(one.options());
        options.addAll(other.options());
        return new Control(one.name(), one.kind(), values, options);
    }

    public Control control(String name) {
        return controls.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        controls.forEach(c -> names.add(c.name()));
        return names;
    }

    static Map<String, String> attributes(String text) {
        var found = new LinkedHashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2) == null ? "" : unescape(matcher.group(2)));
        }
        return found;
    }

    /** The attributes of the only element with an id; null when there is none or several. */
    static Map<String, String> element(String page, String id) {
        var found =
                Pattern.compile(
                                "<[a-z0-9]++((?:\\s+[^\\s=>\"]++(?:=\"[^\"]*+\")?)*?\\s+id=\""
                                        + Pattern.quote(id)
                                        + "\"(?:\\s+[^\\s=>\"]++(?:=\"[^\"]*+\")?)*+)\\s*+/?>")
                        .matcher(page);
        Map<String, String> one = null;
        while (found.find()) {
            if (one != null) {
                return null;
            }
            one = attributes(found.group(1));
        }
        return one;
    }

    /** The words inside the element with an id, without its tags. */
    static String words(String page, String id) {
        int at = page.indexOf("id=\"" + id + "\"");
        if (at < 0) {
            return "";
        }
        int open = page.lastIndexOf('<', at);
        String tag = page.substring(open + 1).split("[\\s>]", 2)[0];
        int from = page.indexOf('>', at) + 1;
        int to = page.indexOf("</" + tag + ">", from);
        return to < 0 ? "" : unescape(page.substring(from, to).replaceAll("<[^>]*>", "")).strip();
    }

    /** What a browser makes of the character references that templates write. */
    public static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
