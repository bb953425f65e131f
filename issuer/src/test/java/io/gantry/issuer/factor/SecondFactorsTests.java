package io.gantry.issuer.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gantry.issuer.file.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorsTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path data;

    private Instant now = NOW;
    private SecondFactors factors;

    @BeforeEach
    void open() {
        var box = new SecretBox(new PrivateFile(data.resolve("key")), new SecureRandom());
        factors = new SecondFactors(box, new SecureRandom(), () -> now);
    }

    // RFC 6238, appendix B, the last six digits.
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code("12345678901234567890".getBytes(StandardCharsets.US_ASCII), seconds / 30))
                .isEqualTo(code);
    }

    @Test
    void textOfSecretsIsBase32() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    }

    @Test
    void countsOnceACodeOfTheAppHasConfirmedIt() {
        var begun = factors.begin("li.na");

        assertThat(begun.factor().confirmed()).isFalse();
        assertThat(factors.confirm("li.na", begun.factor(), "000000")).isEmpty();
        var confirmed = factors.confirm("li.na", begun.factor(), code(begun.secret(), 0))
                .orElseThrow();
        assertThat(confirmed.factor().confirmed()).isTrue();
        assertThat(confirmed.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aCodeCountsOnceAndForOneStepBeforeAndAfter() {
        var begun = factors.begin("li.na");
        var factor = confirmed(begun);
        now = NOW.plusSeconds(90);

        assertThat(factors.use("li.na", factor, code(begun.secret(), 0)))
                .as("old")
                .isEmpty();
        var used = factors.use("li.na", factor, code(begun.secret(), 2)).orElseThrow();
        assertThat(factors.use("li.na", used, code(begun.secret(), 2)))
                .as("again")
                .isEmpty();
        assertThat(factors.use("li.na", used, code(begun.secret(), 4)))
                .as("ahead")
                .isPresent();
        assertThat(factors.use("li.na", used, code(begun.secret(), 5)))
                .as("too far ahead")
                .isEmpty();
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        var begun = factors.begin("li.na");
        var confirmed = factors.confirm("li.na", begun.factor(), code(begun.secret(), 0))
                .orElseThrow();
        var recovery = confirmed.recoveryCodes().get(3);

        var used = factors.use(
                        "li.na", confirmed.factor(), recovery.replace("-", "").toUpperCase())
                .orElseThrow();

        assertThat(used.recovery()).hasSize(9);
        assertThat(factors.use("li.na", used, recovery)).isEmpty();
    }

    @Test
    void theSecretIsSealedForItsAccountAndInNoText() {
        var begun = factors.begin("li.na");
        var plain = Authenticator.decoded(begun.secret());

        assertThat(begun + begun.factor().toString()).doesNotContain(begun.secret());
        assertThat(new String(
                        java.util.Base64.getDecoder().decode(begun.factor().sealed()), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(plain, StandardCharsets.ISO_8859_1));
        assertThatIllegalStateException().isThrownBy(() -> factors.use("zhou", begun.factor(), "000000"));
    }

    private SecondFactor confirmed(SecondFactors.Enrolment begun) {
        return factors.confirm("li.na", begun.factor(), code(begun.secret(), 0))
                .orElseThrow()
                .factor();
    }

    private static String code(String secret, int ahead) {
        return Totp.code(Authenticator.decoded(secret), NOW.getEpochSecond() / 30 + ahead);
    }
}
