package io.gantry.issuer.factor;

import io.gantry.issuer.file.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets (AES-256-GCM) with a key that lies in a file of its own, made when it is first needed: who gets the
 * accounts alone gets no secret.
 */
public final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PrivateFile file;
    private final SecureRandom random;

    public SecretBox(PrivateFile file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** @param owner the account it belongs to, for which alone it is opened */
    String seal(String owner, byte[] secret) {
        var nonce = bytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    byte[] open(String owner, String sealed) {
        var all = Base64.getDecoder().decode(sealed);
        return run(
                Cipher.DECRYPT_MODE,
                owner,
                Arrays.copyOf(all, NONCE_BYTES),
                Arrays.copyOfRange(all, NONCE_BYTES, all.length));
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the file " + file.path() + " is not the one that a secret of " + owner
                            + " was encrypted with; an administrator can remove the account's second factor",
                    e);
        }
    }

    private synchronized byte[] key() {
        return file.read().orElseGet(() -> {
            var key = bytes(KEY_BYTES);
            file.write(key);
            return key;
        });
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
