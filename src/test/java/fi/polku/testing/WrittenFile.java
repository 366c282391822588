package fi.polku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document, or a marked part of one, that a test writes. When it was out of date it is rewritten
 * and the answer is false: the test fails once, and the new text is there to be read and committed.
 */
public final class WrittenFile {
    private WrittenFile() {}

    public static boolean whole(String path, String content) {
        try {
            Path file = Path.of(path);
            if (Files.exists(file) && Files.readString(file).equals(content)) {
                return true;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part between {@code <!-- written:name -->} and {@code <!-- /written:name -->}. */
    public static boolean part(String path, String name, String content) {
        try {
            String text = Files.readString(Path.of(path));
            String open = "<!-- written:" + name + " -->\n";
            String close = "<!-- /written:" + name + " -->";
            int from = text.indexOf(open);
            int to = text.indexOf(close);
            if (from < 0 || to < from) {
                throw new IllegalStateException(path + " has no place for " + name);
            }
            return whole(
                    path, text.substring(0, from + open.length()) + content + text.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
