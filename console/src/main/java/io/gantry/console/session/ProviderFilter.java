package io.gantry.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins or ends a login only when the provider has told where its endpoints are. */
final class ProviderFilter extends OncePerRequestFilter {

    private final Provider provider;
    private final LoginPages pages;

    ProviderFilter(Provider provider, LoginPages pages) {
        this.provider = provider;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LoginPaths.includes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            provider.registration();
        } catch (ProviderAwayException e) {
            pages.providerAway(response);
            return;
        }
        chain.doFilter(request, response);
    }
}
