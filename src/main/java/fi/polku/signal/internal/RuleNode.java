package fi.polku.signal.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place of a rule's file that knows its line; what is wrong is told with it and a cure. */
final class RuleNode {
    private final String file;
    private final Node node;

    RuleNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** What is wrong here, and what to write instead. */
    IllegalStateException wrong(String what, String cure) {
        return fault(file, node.getStartMark().getLine() + 1, what, cure);
    }

    static IllegalStateException fault(String file, int line, String what, String cure) {
        return new IllegalStateException(file + ", line " + line + ": " + what + ". " + cure + ".");
    }

    /** The keys in their order; any other than those named is a fault. */
    Map<String, RuleNode> map(String... known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("here must be keys and values", "Write one or more of " + List.of(known));
        }
        Set<String> names = new LinkedHashSet<>(List.of(known));
        var found = new LinkedHashMap<String, RuleNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = new RuleNode(file, tuple.getKeyNode());
            String name = key.text();
            if (!names.contains(name)) {
                throw key.wrong("'" + name + "' is not known here", "Use one of " + names);
            }
            if (found.put(name, new RuleNode(file, tuple.getValueNode())) != null) {
                throw key.wrong("'" + name + "' is here twice", "Keep one of them");
            }
        }
        return found;
    }

    /** The value of a key that must be there. */
    RuleNode get(Map<String, RuleNode> map, String key) {
        RuleNode value = map.get(key);
        if (value == null) {
            throw wrong("'" + key + "' is missing", "Add a line '" + key + ": …'");
        }
        return value;
    }

    List<RuleNode> list() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw wrong("here must be a list", "Begin each part on a line of its own with '- '");
        }
        return sequence.getValue().stream().map(n -> new RuleNode(file, n)).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong(
                    "here must be a text", "Write it on this line, in quotes if it has a colon");
        }
        return scalar.getValue().strip();
    }

    int number(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the same cure.
        }
        throw wrong(
                "'" + text() + "' is not a number that fits",
                "Write a whole number from " + least + " to " + most);
    }

    boolean yes() {
        return switch (text()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("'" + text() + "' is neither yes nor no", "Write yes or no");
        };
    }

    /** One of the names, by {@code null} when it is none of them. */
    <T> T oneOf(@Nullable T found, List<String> names) {
        if (found == null) {
            throw wrong("'" + text() + "' is not known", "Use one of " + names);
        }
        return found;
    }
}
