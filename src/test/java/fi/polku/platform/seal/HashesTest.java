package fi.polku.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash tree of the log")
class HashesTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The inputs and roots that implementations of certificate transparency (RFC 6962) share. */
    private static final List<String> INPUTS =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    @DisplayName("has the roots of the known trees of one to eight leaves")
    void knownRoots() {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < INPUTS.size(); i++) {
            leaves.add(Hashes.leaf(HEX.parseHex(INPUTS.get(i))));
            assertThat(HEX.formatHex(Hashes.root(leaves))).isEqualTo(ROOTS.get(i));
        }
        assertThat(HEX.formatHex(Hashes.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Level by level from the leaves up; a last one without a pair rises as it is. */
    @Test
    @DisplayName("is the same as one built level by level, for trees of every size to 130")
    void sameAsLevelByLevel() throws Exception {
        var random = new Random(6962);
        for (int size = 1; size <= 130; size++) {
            var leaves = new ArrayList<byte[]>();
            for (int i = 0; i < size; i++) {
                byte[] leaf = new byte[32];
                random.nextBytes(leaf);
                leaves.add(leaf);
            }
            List<byte[]> level = leaves;
            while (level.size() > 1) {
                var above = new ArrayList<byte[]>();
                for (int i = 0; i < level.size(); i += 2) {
                    if (i + 1 == level.size()) {
                        above.add(level.get(i));
                    } else {
                        var digest = MessageDigest.getInstance("SHA-256");
                        digest.update((byte) 1);
                        digest.update(level.get(i));
                        above.add(digest.digest(level.get(i + 1)));
                    }
                }
                level = above;
            }
            assertThat(Hashes.root(leaves)).as(size + " leaves").isEqualTo(level.getFirst());
        }
    }

    @Test
    @DisplayName(
            "takes no two different rows for the same, wherever one text ends and another begins")
    void noTwoRowsAlike() {
        byte[] salt = new byte[16];
        var ab = row(salt, "a", "xy", "b", "z");
        assertThat(ab).isNotEqualTo(row(salt, "a", "x", "b", "yz"));
        assertThat(ab).isNotEqualTo(row(salt, "a", "xyb", "", "z"));
        assertThat(ab).isNotEqualTo(row(salt, "a", "xy"));
        assertThat(ab)
                .isNotEqualTo(
                        row(
                                "0123456789abcdef".getBytes(StandardCharsets.UTF_8),
                                "a",
                                "xy",
                                "b",
                                "z"));
        assertThat(ab).isEqualTo(row(salt, "b", "z", "a", "xy"));
    }

    @Test
    @DisplayName("seals with the number, the count, the moment, the root and the seal before")
    void sealHoldsAll() {
        byte[] before = Hashes.beforeTheFirst();
        byte[] root = Hashes.root(List.of());
        Instant at = Instant.parse("2026-03-10T07:42:00.000001Z");
        byte[] seal = Hashes.seal(before, 7, 3, at, root);
        assertThat(Hashes.seal(root, 7, 3, at, root)).isNotEqualTo(seal);
        assertThat(Hashes.seal(before, 8, 3, at, root)).isNotEqualTo(seal);
        assertThat(Hashes.seal(before, 7, 4, at, root)).isNotEqualTo(seal);
        assertThat(Hashes.seal(before, 7, 3, at.plusNanos(1000), root)).isNotEqualTo(seal);
        assertThat(Hashes.seal(before, 7, 3, at, before)).isNotEqualTo(seal);
        assertThat(Hashes.seal(before, 7, 3, at, root)).isEqualTo(seal);
    }

    private static byte[] row(byte[] salt, String... pairs) {
        var columns = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return Hashes.row(salt, "t", columns);
    }
}
