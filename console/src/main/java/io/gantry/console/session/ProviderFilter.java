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
    private final Refusals refusals;

    ProviderFilter(Provider provider, LoginPages pages, Refusals refusals) {
        this.provider = provider;
        this.pages = pages;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LoginPaths.includes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LoginPaths.areMeantBy(request)) {
            refusals.nothingThere(request, response);
            return;
        }
        try {
            provider.registration();
        } catch (ProviderAwayException e) {
            pages.providerAway(response);
            return;
        }
        chain.doFilter(request, response);
    }
}
