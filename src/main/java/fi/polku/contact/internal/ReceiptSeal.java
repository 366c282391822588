package fi.polku.contact.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a receipt code for the case that its form is sent again, in a way that only that form
 * opens: the key is in the form and nowhere else.
 */
final class ReceiptSeal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private ReceiptSeal() {}

    static String close(String code, String formToken, String formKey) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, formToken, formKey)
                            .doFinal(code.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<String> open(String sealed, String formToken, String formKey) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            byte[] code =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), formToken, formKey)
                            .doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(code, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, String formToken, String formKey)
            throws GeneralSecurityException {
        byte[] key =
                MessageDigest.getInstance("SHA-256")
                        .digest((formToken + "|" + formKey).getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
