package io.gantry.issuer.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that most passwords of those who do not think about them are made of. */
final class CommonPasswords {

    static final Set<String> ALL = read();

    private CommonPasswords() {}

    private static Set<String> read() {
        try (var list = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
