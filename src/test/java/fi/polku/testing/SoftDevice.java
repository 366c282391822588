package fi.polku.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A device with one passkey, written from the specification (WebAuthn Level 3, 6.1 and 6.5; CBOR by
 * hand) so that tests can answer as no browser would: for another origin, without its user.
 */
public final class SoftDevice {
    private static final int USER_IS_THERE = 0x01;
    private static final int USER_IS_KNOWN = 0x04;
    private static final int KEY_IS_ENCLOSED = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private int count;

    /** Whether the device knows its user (finger, face, PIN). */
    public boolean knowsItsUser = true;

    /** The address that the browser says it is at. */
    public String origin;

    /** The domain that the key belongs to. */
    public String domain = "localhost";

    public SoftDevice(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** What a browser would send of a key made for the challenge. */
    public String made(String challenge) {
        byte[] enclosed = join(new byte[16], new byte[] {0, (byte) id.length}, id, cose());
        byte[] data = join(authenticatorData(KEY_IS_ENCLOSED), enclosed);
        byte[] attestation =
                join(
                        new byte[] {(byte) 0xA3},
                        text("fmt"),
                        text("none"),
                        text("attStmt"),
                        new byte[] {(byte) 0xA0},
                        text("authData"),
                        new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                        data);
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
        "authenticatorAttachment":"platform","response":{"attestationObject":"%s",\
        "clientDataJSON":"%s","transports":["internal"]}}\
        """
                .formatted(
                        b64(id),
                        b64(id),
                        b64(attestation),
                        b64(clientData("webauthn.create", challenge)));
    }

    /** What a browser would send of the key used for the challenge. */
    public String used(String challenge) {
        count++;
        byte[] data = authenticatorData(0);
        byte[] client = clientData("webauthn.get", challenge);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(join(data, sha256(client)));
            return """
            {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
            "authenticatorAttachment":"platform","response":{"authenticatorData":"%s",\
            "clientDataJSON":"%s","signature":"%s"}}\
            """
                    .formatted(b64(id), b64(id), b64(data), b64(client), b64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] authenticatorData(int more) {
        int flags = USER_IS_THERE | (knowsItsUser ? USER_IS_KNOWN : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(domain.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    private byte[] clientData(String type, String challenge) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The public key as COSE: EC2, ES256, P-256, x, y. */
    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                fixed(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                fixed(point.getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] out = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
        return out;
    }

    private static byte[] text(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) (0x60 + bytes.length)}, bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String b64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
