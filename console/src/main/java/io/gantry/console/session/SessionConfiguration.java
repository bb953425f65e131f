package io.gantry.console.session;

import io.gantry.access.limit.Admission;
import io.gantry.access.token.EndedLogins;
import io.gantry.access.token.IdentityProperties;
import io.gantry.access.token.Tokens;
import io.gantry.console.store.Sessions;
import io.gantry.console.trail.AuditTrail;
import io.gantry.http.limit.Throttling;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.client.RestClient;

/** Two ways in: a browser's session, and whatever has an {@code Authorization} header, which is for the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SessionConfiguration {

    @Bean
    RestClient providerHttp() {
        return ProviderClients.plain();
    }

    @Bean
    Provider provider(IdentityProperties identity, ClientProperties client, RestClient providerHttp) {
        return new Provider(identity, client, providerHttp);
    }

    // Tokens live and die with the session.
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new LoginTokens();
    }

    @Bean
    AccessTokens accessTokens(
            ConsoleSessions sessions,
            Sessions store,
            Provider provider,
            RestClient providerHttp,
            IdentityProperties identity,
            EndedLogins ended,
            InstantSource clock) {
        var renewal = new TokenRenewal(sessions, store, provider, ProviderClients.refresh(providerHttp), clock);
        return new AccessTokens(renewal, new Tokens(identity, ended), clock);
    }

    @Bean
    LogoutTokens logoutTokens(IdentityProperties identity, ClientProperties client) {
        return new LogoutTokens(identity, client);
    }

    // The provider comes by itself, and what it brings is signed.
    @Bean
    @Order(4)
    SecurityFilterChain backChannelChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(BackChannelController.PATH))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    Refusals refusals(ProblemWriter problems) {
        return new Refusals(problems);
    }

    // On the management port, which is for the machine's operator alone, there are no accounts.
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(SessionNeed::isForPages))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain sessionChain(
            HttpSecurity http,
            SessionProperties properties,
            ServerProperties server,
            Provider provider,
            RestClient providerHttp,
            AccessTokens tokens,
            Sessions store,
            LoginEnds ends,
            Refusals refusals,
            AuditTrail trail,
            Admission admission,
            RoleOrigins origins,
            Throttling throttling,
            InstantSource clock)
            throws Exception {
        var pages = new LoginPages();
        var idle = Objects.requireNonNull(server.getServlet().getSession().getTimeout());
        var room = new SessionRoom(store, ends, properties.maxPerAccount());
        var loginEnd = new LoginEnd(tokens, admission, room, idle, clock, trail, pages);
        var contexts = new RequestAttributeSecurityContextRepository();
        var users = new OidcUserService();
        // The ID token says all there is to say.
        users.setRetrieveUserInfo(ignored -> false);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(
                        new SessionFilter(properties.longest(), ends, origins, contexts, clock), CsrfFilter.class)
                .addFilterBefore(new AccountCharge(admission, throttling), CsrfFilter.class)
                .addFilterBefore(new AnonymousWriteFilter(refusals), CsrfFilter.class)
                .addFilterAfter(new ProviderFilter(provider, pages, refusals), CsrfFilter.class)
                .addFilterBefore(new TokenFilter(tokens, refusals), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2Login(login -> login.loginPage(LoginPaths.BEGIN)
                        .clientRegistrationRepository(provider)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(ProviderClients.codes(providerHttp)))
                        .userInfoEndpoint(user -> user.oidcUserService(users))
                        .successHandler(loginEnd)
                        .failureHandler(loginEnd))
                .authorizeHttpRequests(requests -> requests
                        // What was let in before: a stream goes on here for its orderly end, when its session has gone.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        // The pages themselves hold no data.
                        .anyRequest()
                        .permitAll())
                .build();
    }

    static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
