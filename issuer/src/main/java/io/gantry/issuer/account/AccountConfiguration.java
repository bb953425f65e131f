package io.gantry.issuer.account;

import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    Passwords passwords(SecureRandom random) {
        return new Passwords(random);
    }

    @Bean
    FirstAccounts firstAccounts(IssuerProperties properties, Passwords passwords) {
        return new FirstAccounts(properties, passwords);
    }

    @Bean
    Accounts accounts(IssuerProperties properties, FirstAccounts first) {
        return first.open(new AccountsFile(new PrivateFile(properties.data().resolve("accounts.json"))));
    }

    @Bean
    Administration administration(Accounts accounts, Passwords passwords, FirstAccounts first) {
        return new Administration(accounts, passwords, first.passwordFile());
    }

    @Bean
    Administrators administrators(IssuerProperties properties, Accounts accounts) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        var http = RestClient.builder().requestFactory(requests).build();
        return new Administrators(accounts, new RegistryUnits(properties.registryAddress(), http));
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, JwtDecoder decoder, Accounts accounts, ProblemWriter problems)
            throws Exception {
        var refusals = new RefusalProblems(problems);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(
                                isAdmin(authentication.get().getAuthorities())
                                        && mayStill(authentication.get().getName(), accounts))))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    OperationCustomizer accountProblems() {
        return (operation, method) -> {
            operation.addExtension("x-roles", List.of(Role.ADMIN.claim()));
            ProblemResponses.add(operation, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
            switch (operation.getOperationId()) {
                case "createAccount" -> ProblemResponses.add(operation, AccountController.ALREADY_REGISTERED);
                case "amendAccount" ->
                    ProblemResponses.add(operation, AccountController.NEEDED_ADMIN, AccountController.OWN_ACCOUNT);
                case "setPassword" -> ProblemResponses.add(operation, AccountController.OWN_ACCOUNT);
                default -> {}
            }
            return operation;
        };
    }

    private static boolean isAdmin(Collection<? extends GrantedAuthority> authorities) {
        return authorities.contains(new SimpleGrantedAuthority(Role.ADMIN.claim()));
    }

    // An access token stays valid for minutes after its account was disabled; here, where rights are given, that is too
    // long. A subject without an account is one of our clients.
    private static boolean mayStill(String name, Accounts accounts) {
        return accounts.find(name).map(Account::isWorkingAdmin).orElse(true);
    }

    private static JwtAuthenticationConverter roles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(AccountConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                        .toList();
    }
}
