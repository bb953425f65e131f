package io.gantry.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gantry.embedded.issuer.TokenIssuer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class KeyLookupsTests {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();
    private static final int BURST = 4;

    // The second that it takes to grow again is longer than the test.
    private final Tokens tokens = new Tokens(
            new IdentityProperties(
                    ISSUER.address(), "gantry", List.of("RS256"), new IdentityProperties.KeyLookups(1, BURST)),
            new EndedLogins());

    @Test
    void keysThatNobodyKnowsAreLookedUpOnlySoOften() {
        var refusals = IntStream.range(0, 200)
                .mapToObj(i ->
                        ISSUER.token("li.na").header("kid", "invented-" + i).sign())
                .map(token -> catchThrowable(() -> tokens.read(token)))
                .toList();

        assertThat(refusals)
                .hasOnlyElementsOfTypes(InvalidBearerTokenException.class, IssuerUnavailableException.class);
        assertThat(refusals.stream().filter(InvalidBearerTokenException.class::isInstance))
                .hasSizeLessThan(20);
        assertThat(tokens.read(ISSUER.token("li.na").sign()).account()).isEqualTo("li.na");
    }
}
