package io.gantry.issuer.account;

import io.gantry.access.AllowedTo;
import io.gantry.http.origin.AddressRanges;
import io.gantry.http.origin.ForwardedValve;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.factor.SecondFactors;
import io.gantry.issuer.factor.SecretBox;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.HandlerMethod;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final String OWN = "/api/identity/own";
    private static final String INSTANCE = "/api/identity/instance";

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
    PeopleImport peopleImport(Accounts accounts, Passwords passwords) {
        return new PeopleImport(accounts, passwords);
    }

    @Bean
    ServerHttpMessageConvertersCustomizer tablesOfPeople() {
        return converters -> converters.addCustomConverter(new PeopleTable());
    }

    @Bean
    SecondFactors secondFactors(IssuerProperties properties, SecureRandom random, InstantSource clock) {
        var key = new PrivateFile(properties.data().resolve("second-factor.key"));
        return new SecondFactors(new SecretBox(key, random), random, clock);
    }

    @Bean
    OwnAccount ownAccount(Accounts accounts, Passwords passwords, SecondFactors factors, FirstAccounts first) {
        return new OwnAccount(accounts, passwords, factors, first.passwordFile());
    }

    @Bean
    Administrators administrators(
            IssuerProperties properties, Accounts accounts, RoleOrigins origins, RestClient otherParts) {
        return new Administrators(
                accounts, origins, new RegistryUnits(properties.registry(), properties.rootUnit(), otherParts));
    }

    // Whatever comes by the interface may come through the console, which says where it comes from. The pages are asked
    // for by browsers, and an attacker who guesses passwords there would send any value.
    @Bean
    TomcatContextCustomizer addressesFromTheConsole() {
        var machine = AddressRanges.of("this machine", List.of("127.0.0.0/8", "::1"));
        return context -> context.getPipeline().addValve(new ForwardedValve(machine, "/api/"));
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http, JwtDecoder decoder, Accounts accounts, RoleOrigins origins, ProblemWriter problems)
            throws Exception {
        var refusals = new RefusalProblems(problems);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(
                                mayAsk(authentication.get(), context.getRequest(), accounts, origins))))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(new CallerNote(), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    OperationCustomizer accountProblems() {
        return (operation, method) -> {
            operation.addExtension("x-roles", rolesFor(operation, method).toList());
            ProblemResponses.add(
                    operation, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY_REQUESTS);
            if (operation.getRequestBody() != null) {
                ProblemResponses.add(operation, ProblemType.REQUEST_TIMEOUT);
            }
            switch (operation.getOperationId()) {
                case "importPeople" -> ProblemResponses.add(operation, PeopleController.CHANGED_MEANWHILE);
                case "createAccount" -> ProblemResponses.add(operation, AccountController.ALREADY_REGISTERED);
                case "amendAccount" ->
                    ProblemResponses.add(operation, AccountController.NEEDED_ADMIN, AccountController.OWN_ACCOUNT);
                case "setPassword", "removeSecondFactor" ->
                    ProblemResponses.add(operation, AccountController.OWN_ACCOUNT);
                default -> {}
            }
            return operation;
        };
    }

    private static Stream<String> rolesFor(Operation operation, HandlerMethod method) {
        var allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed != null) {
            return Stream.of(allowed.value()).map(io.gantry.access.Role::claim);
        }
        var own = operation.getOperationId().contains("Own");
        return (own ? Stream.of(Role.values()) : Stream.of(Role.ADMIN)).map(Role::claim);
    }

    // One's own account is for everybody who has one, how the issuer is for operators; all else is for administrators.
    private static boolean mayAsk(
            @Nullable Authentication who, HttpServletRequest request, Accounts accounts, RoleOrigins origins) {
        if (who == null || !(who.getPrincipal() instanceof Jwt token)) {
            return false;
        }
        var account = accounts.find(who.getName());
        if (account.isPresent() && !isCurrent(token, account.get())) {
            return false;
        }
        if (request.getServletPath().startsWith(OWN)) {
            return account.isPresent();
        }
        var needed = neededFor(request);
        return who.getAuthorities().contains(new SimpleGrantedAuthority(needed.claim()))
                && origins.allow(needed.claim(), request.getRemoteAddr())
                && (needed != Role.ADMIN || account.map(Account::isWorkingAdmin).orElse(true));
    }

    // An access token stays valid for minutes after its logins have ended; here, where rights are given, that is too
    // long.
    private static boolean isCurrent(Jwt token, Account account) {
        return !account.disabled()
                && token.getClaim("generation") instanceof Number generation
                && generation.intValue() == account.generation();
    }

    /** The role that it takes to send {@code request}, where it is not about one's own account. */
    static Role neededFor(HttpServletRequest request) {
        return request.getServletPath().equals(INSTANCE) ? Role.OPS : Role.ADMIN;
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
