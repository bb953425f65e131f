package io.gantry.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.issuer.startup.RefusedToStartException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** The key that signs tokens. It is kept in a file, so that tokens stay valid after a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(PrivateFile file) {
        return file.read().map(json -> parse(json, file)).orElseGet(() -> make(file));
    }

    private static RSAKey parse(byte[] json, PrivateFile file) {
        try {
            var key = RSAKey.parse(new String(json, StandardCharsets.UTF_8));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException e) {
            // The content of the file is a secret, and may be in the exception.
        }
        throw new RefusedToStartException("the file " + file.path()
                + " does not hold a private RSA key (delete it to start with a new one; everybody has to log in again"
                + " then).");
    }

    private static RSAKey make(PrivateFile file) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            file.write(key.toJSONString().getBytes(StandardCharsets.UTF_8));
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }
}
