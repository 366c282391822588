package fi.polku.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key with which tokens are signed: made once, kept in the database, the same on every node.
 */
@Component
public class SigningKeys {
    private final AuthorizationQueries queries;
    private final Now now;
    private volatile @Nullable RSAKey current;

    SigningKeys(AuthorizationQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    public RSAKey current() {
        RSAKey key = current;
        if (key == null) {
            key = load();
            current = key;
        }
        return key;
    }

    private RSAKey load() {
        try {
            String stored = queries.findSigningKey().orElse(null);
            if (stored == null) {
                var made = new RSAKeyGenerator(2048).keyID(Ids.next().toString()).generate();
                queries.insertSigningKey(made.toJSONString(), now.instant());
                // Two nodes may start at once: the row that is there wins on both.
                stored = queries.findSigningKey().orElseThrow();
            }
            return RSAKey.parse(stored);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The signing key cannot be read", e);
        }
    }
}
