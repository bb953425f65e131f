package io.gantry.issuer.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.issuer.login.LoginAnswers;
import io.gantry.issuer.login.StaleLogins;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings settings(IssuerProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.address().toString())
                .build();
    }

    @Bean
    RSAKey signingKey(IssuerProperties properties) {
        return SigningKey.in(new PrivateFile(properties.data().resolve("signing-key.jwk")));
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    BackChannel backChannel(
            IssuerProperties properties,
            RSAKey signingKey,
            Accounts accounts,
            RestClient otherParts,
            InstantSource clock,
            Supplier<UUID> ids) {
        return new BackChannel(
                properties.address().toString(),
                signingKey,
                accounts,
                new PrivateFile(properties.data().resolve("told.json")),
                new ConsoleListener(properties.console(), otherParts),
                clock,
                ids);
    }

    @Bean
    RandomSecretEncoder secretEncoder() {
        return new RandomSecretEncoder();
    }

    @Bean
    RegisteredClientRepository clients(IssuerProperties properties, SecureRandom random, RandomSecretEncoder encoder) {
        var secrets = new ClientSecrets(properties.data(), random);
        return new InMemoryRegisteredClientRepository(new Clients(properties, secrets, encoder).all());
    }

    @Bean
    Grants grants(IssuerProperties properties, RegisteredClientRepository clients, InstantSource clock) {
        var console = Objects.requireNonNull(clients.findByClientId(Clients.CONSOLE));
        var files = new GrantFiles(properties.data().resolve("logins"));
        return new Grants(properties.loginsPerAccount(), files, console, clock);
    }

    @Bean
    TokenClaims tokenClaims(Accounts accounts, IssuerProperties properties) {
        return new TokenClaims(accounts, properties.rootUnit());
    }

    /** Decodes access tokens for this server's own resources. */
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, IssuerProperties properties) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createAtJwtValidator()
                .issuer(properties.address().toString())
                .audience(TokenClaims.AUDIENCE)
                .build());
        return decoder;
    }

    @Bean
    @Order(2)
    SecurityFilterChain provider(
            HttpSecurity http,
            RegisteredClientRepository clients,
            Accounts accounts,
            Grants grants,
            TokenClaims claims,
            LoginAnswers answers,
            RequestCache awaitedRequest)
            throws Exception {
        var console = Objects.requireNonNull(clients.findByClientId(Clients.CONSOLE));
        var logout = new Logout(grants, console.getPostLogoutRedirectUris(), answers);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            configure(server, logout, claims);
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(requests -> requests.requestCache(awaitedRequest))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .addFilterAfter(new StaleLogins(accounts), SecurityContextHolderFilter.class)
                .build();
    }

    private static void configure(OAuth2AuthorizationServerConfigurer server, Logout logout, TokenClaims claims) {
        server.authorizationEndpoint(
                        endpoint -> endpoint.authenticationProviders(TokenConfiguration::requireExactRedirects))
                .oidc(oidc -> oidc.logoutEndpoint(endpoint ->
                                endpoint.logoutResponseHandler(logout).errorResponseHandler(logout))
                        .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context -> userInfo(context, claims))));
    }

    private static void requireExactRedirects(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(
                        new ExactRedirects().andThen(new OAuth2AuthorizationCodeRequestAuthenticationValidator())));
    }

    private static OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context, TokenClaims claims) {
        var login = Objects.requireNonNull(
                context.getAuthorization().<Authentication>getAttribute(Principal.class.getName()));
        return OidcUserInfo.builder()
                .subject(login.getName())
                .claims(all -> all.putAll(claims.holderOf(login).claims()))
                .build();
    }
}
