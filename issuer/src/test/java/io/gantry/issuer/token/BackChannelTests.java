package io.gantry.issuer.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.gantry.issuer.Browser;
import io.gantry.issuer.ConsoleClient;
import io.gantry.issuer.IssuerUnderTest;
import io.gantry.issuer.RegistryStandIn;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.file.PrivateFile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackChannelTests {

    private final List<String> told = new ArrayList<>();
    private boolean answering = true;

    @Test
    void tellsUntilItIsAnsweredAndNothingTwice(@TempDir Path data, @TempDir Path own) throws Exception {
        try (var registry = RegistryStandIn.start();
                var issuer = IssuerUnderTest.demo(data, registry.setting())) {
            var admin = new ConsoleClient(issuer, data).login("admin").access();
            var key = issuer.context().getBean(RSAKey.class);
            var channel = channel(issuer, key, own);
            channel.round();
            assertThat(told).isEmpty();

            new Browser()
                    .send(HttpRequest.newBuilder(issuer.at("/api/identity/accounts/unit2/password"))
                            .header("Authorization", "Bearer " + admin)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString("{\"password\":\"another-password\"}")));
            answering = false;
            channel.round();
            assertThat(told).isEmpty();
            answering = true;
            channel.round();
            channel.round();
            channel(issuer, key, own).round();

            assertThat(told).hasSize(1);
            var token = SignedJWT.parse(told.get(0));
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(token.getHeader().getType()).hasToString("logout+jwt");
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("unit2");
            assertThat(claims.getAudience()).containsExactly("gantry-console");
            assertThat(claims.getLongClaim("generation")).isEqualTo(1);
            assertThat(claims.getJSONObjectClaim("events"))
                    .containsKey("http://schemas.openid.net/event/backchannel-logout");
            assertThat(claims.getClaim("nonce")).isNull();
        }
    }

    private BackChannel channel(IssuerUnderTest issuer, RSAKey key, Path own) {
        return new BackChannel(
                IssuerUnderTest.ADDRESS,
                key,
                issuer.context().getBean(Accounts.class),
                new PrivateFile(own.resolve("told.json")),
                token -> {
                    if (!answering) {
                        throw new IllegalStateException("as if the console did not answer");
                    }
                    told.add(token);
                },
                InstantSource.system(),
                UUID::randomUUID);
    }
}
