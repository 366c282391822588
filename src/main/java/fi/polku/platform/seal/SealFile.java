package fi.polku.platform.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The anchor outside the database: a line for each seal, number and hash. Whoever writes the whole
 * database anew with all its seals does not reach it. Each node keeps a file of its own, which goes
 * on from its own last line; a copy elsewhere is worth more than the file beside the database.
 */
@Component
public class SealFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealFile.class);
    private static final int PAGE = 1_000;

    /** Longer than any line. */
    private static final int TAIL = 400;

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) .*");

    private final Path path;

    @Autowired
    SealFile(
            @Value("${polku.seal-file:}") String given,
            @Value("${polku.data-dir:data}") Path dataDirectory) {
        this(given.isBlank() ? beside(dataDirectory) : Path.of(given));
    }

    SealFile(Path path) {
        this.path = path;
    }

    /** Where the file is when nothing is said. */
    static Path beside(Path dataDirectory) {
        return dataDirectory.resolve("seals.txt");
    }

    public Path path() {
        return path;
    }

    /** Adds the seals that the file does not have yet. */
    void append(SealQueries queries) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var channel =
                            FileChannel.open(
                                    path,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                append(queries, channel);
                LOG.trace("{}", lock);
            }
        } catch (IOException e) {
            LOG.warn(
                    "The seals of the log could not be written to {}; the next time adds them",
                    path,
                    e);
        }
    }

    private static void append(SealQueries queries, FileChannel channel) throws IOException {
        long last = lastNumber(channel);
        boolean more = true;
        while (more) {
            List<Seal> seals = queries.listSeals(last, PAGE);
            var lines = new StringBuilder();
            for (Seal seal : seals) {
                lines.append(line(seal)).append('\n');
                last = seal.number();
            }
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            more = seals.size() == PAGE;
        }
        channel.force(true);
    }

    static String line(Seal seal) {
        return seal.number() + " " + seal.seal() + " " + seal.rowCount() + " " + seal.sealedAt();
    }

    /** The number of the last whole line; a line cut off by a crash is written again. */
    private static long lastNumber(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL));
        long from = size - tail.capacity();
        while (tail.hasRemaining()) {
            if (channel.read(tail, from + tail.position()) < 0) {
                break;
            }
        }
        String text = new String(tail.array(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        if (end < text.length() - 1) {
            channel.truncate(size - (text.length() - 1 - end));
        }
        if (end < 0) {
            return 0;
        }
        String line = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    /** The seals of the file by number; empty when there is no file. */
    Map<Long, String> read() throws IOException {
        var seals = new TreeMap<Long, String>();
        if (Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                lines.forEach(line -> {
                    var found = LINE.matcher(line);
                    if (found.matches()) {
                        seals.put(Long.valueOf(found.group(1)), found.group(2));
                    }
                });
            }
        }
        return seals;
    }
}
