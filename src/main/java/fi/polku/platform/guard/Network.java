package fi.polku.platform.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; one address is a range. */
record Network(InetAddress address, int bits) {
    /** What one home or one phone has of IPv6: a subscriber may use any address in it. */
    private static final int SUBSCRIBER = 64;

    /** Reads a range; what is not one is told by its words, since it stands in a configuration. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address =
                    InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = address.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= all) {
                return new Network(address, bits);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no range of addresses; write 10.0.0.0/8, 2001:db8::/32 or ::1");
    }

    /** An address as it is written; never a name, which somebody else would answer for. */
    static Optional<InetAddress> read(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whose requests are counted together: one address of IPv4, one subscriber of IPv6. */
    static String caller(String address) {
        return read(address)
                .map(a ->
                        a instanceof Inet6Address
                                ? "6:" + Arrays.toString(first(a.getAddress(), SUBSCRIBER))
                                : "4:" + a.getHostAddress())
                .orElse(address);
    }

    boolean contains(InetAddress other) {
        byte[] one = address.getAddress();
        byte[] two = other.getAddress();
        return one.length == two.length && Arrays.equals(first(one, bits), first(two, bits));
    }

    private static byte[] first(byte[] address, int bits) {
        byte[] kept = new byte[address.length];
        for (int i = 0; i < bits; i++) {
            kept[i / 8] |= (byte) (address[i / 8] & (0x80 >> (i % 8)));
        }
        return kept;
    }
}
