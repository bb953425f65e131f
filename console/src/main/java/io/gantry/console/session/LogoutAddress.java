package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a browser goes to log out at the provider (OpenID Connect RP-Initiated Logout 1.0). */
final class LogoutAddress {

    private LogoutAddress() {}

    /** The provider's address, which leads back to the pages; the pages themselves if it has none or does not answer. */
    static String of(HttpServletRequest request, String idToken, Provider provider) {
        var pages =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        try {
            var end = provider.registration()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            if (end == null) {
                return pages;
            }
            return UriComponentsBuilder.fromUriString(end.toString())
                    .queryParam("id_token_hint", "{idToken}")
                    .queryParam("post_logout_redirect_uri", "{pages}")
                    .encode()
                    .buildAndExpand(Map.of("idToken", idToken, "pages", pages))
                    .toUriString();
        } catch (ProviderAwayException e) {
            return pages;
        }
    }
}
