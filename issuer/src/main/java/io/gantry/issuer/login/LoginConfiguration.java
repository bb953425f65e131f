package io.gantry.issuer.login;

import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.account.Passwords;
import io.gantry.issuer.factor.SecondFactors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** The lifetime of the console's refresh token. */
    private static final Duration BROWSER_STAYS = Duration.ofHours(8);

    @Bean
    Attempts attempts(InstantSource clock) {
        return new Attempts(clock);
    }

    @Bean
    PasswordLogin passwordLogin(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            Attempts attempts,
            InstantSource clock,
            Supplier<UUID> ids) {
        return new PasswordLogin(accounts, passwords, factors, attempts, clock, ids);
    }

    @Bean
    LoginAnswers loginAnswers(IssuerProperties properties, Accounts accounts) {
        return new LoginAnswers(properties, accounts);
    }

    @Bean
    OpenBrowsers openBrowsers(IssuerProperties properties) {
        return new OpenBrowsers(properties.loginsPerAccount());
    }

    // Tells the provider when a browser's session ends, so that it can forget it.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    RequestCache awaitedRequest() {
        return new AwaitedRequest();
    }

    private static CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("gantry-issuer-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** The login page and its assets: every path outside of the provider's and the accounts' interfaces. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            IssuerProperties properties,
            Accounts accounts,
            LoginAnswers answers,
            OpenBrowsers browsers,
            RequestCache awaitedRequest)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(requests -> requests.requestCache(awaitedRequest))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter(LoginAnswers.NAME)
                        .authenticationDetailsSource(LoginDetails::new)
                        .successHandler(success(properties, browsers, awaitedRequest))
                        .failureHandler(answers))
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.accessDeniedHandler(LoginConfiguration::askAgain))
                .addFilterAfter(new StaleLogins(accounts), SecurityContextHolderFilter.class)
                .headers(headers -> secure(headers, properties))
                .build();
    }

    private static SavedRequestAwareAuthenticationSuccessHandler success(
            IssuerProperties properties, OpenBrowsers browsers, RequestCache awaitedRequest) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws ServletException, IOException {
                request.getSession().removeAttribute(PendingLogin.ATTRIBUTE);
                request.getSession().setMaxInactiveInterval((int) BROWSER_STAYS.toSeconds());
                browsers.add(authentication.getName(), request.getSession());
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
        handler.setRequestCache(awaitedRequest);
        handler.setDefaultTargetUrl(properties.console() + "/");
        return handler;
    }

    // Access is denied here only to a form whose cookie the browser has not, or not any more.
    private static void askAgain(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.sendRedirect("/login?expired&lang=" + Language.of(request).code());
    }

    // Browsers apply form-action to redirects of a form's answer as well; the last of them leads to the console.
    private static void secure(HeadersConfigurer<HttpSecurity> headers, IssuerProperties properties) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' "
                                + String.join(" ", properties.consoles())
                                + "; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
