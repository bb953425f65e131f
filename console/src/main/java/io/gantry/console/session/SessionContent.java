package io.gantry.console.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is in a session as JSON, and reads it. There are four kinds of attributes, and no other can be kept: the stored
 * text never says which class is to be made of it.
 */
final class SessionContent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SessionContent() {}

    /** One attribute: just one of the fields is there. */
    private record Kept(
            @Nullable Csrf csrf,
            @Nullable Pending pending,
            @Nullable LoginFacts login,
            @Nullable HeldTokens tokens) {

        Object value() {
            if (csrf != null) {
                return new DefaultCsrfToken(csrf.header(), csrf.parameter(), csrf.token());
            }
            if (pending != null) {
                return pending.request();
            }
            if (login != null) {
                return login;
            }
            if (tokens != null) {
                return tokens;
            }
            throw new IllegalArgumentException("an attribute of a kind that is not known here");
        }
    }

    private record Csrf(String header, String parameter, String token) {}

    /** A login whose provider has not answered yet. */
    private record Pending(
            String address,
            String client,
            String redirect,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String begun) {

        static Pending of(OAuth2AuthorizationRequest request) {
            return new Pending(
                    request.getAuthorizationUri(),
                    request.getClientId(),
                    String.valueOf(request.getRedirectUri()),
                    request.getScopes(),
                    String.valueOf(request.getState()),
                    texts(request.getAdditionalParameters()),
                    texts(request.getAttributes()),
                    request.getAuthorizationRequestUri());
        }

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(address)
                    .clientId(client)
                    .redirectUri(redirect)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(Map.copyOf(parameters))
                    .attributes(Map.copyOf(attributes))
                    .authorizationRequestUri(begun)
                    .build();
        }

        private static Map<String, String> texts(Map<String, Object> values) {
            return values.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue())));
        }
    }

    private record All(Map<String, Kept> attributes) {}

    static byte[] write(Map<String, Object> attributes) {
        var all = new HashMap<String, Kept>();
        attributes.forEach((name, value) -> all.put(name, kept(name, value)));
        return JSON.writeValueAsBytes(new All(all));
    }

    static Map<String, Object> read(byte[] json) {
        var attributes = new HashMap<String, Object>();
        try {
            JSON.readValue(json, All.class).attributes().forEach((name, kept) -> attributes.put(name, kept.value()));
            return attributes;
        } catch (JacksonException e) {
            // An earlier version has written it, and did not keep all that is kept now: nobody is logged in by that.
            return new HashMap<>();
        }
    }

    private static Kept kept(String name, Object value) {
        if (value instanceof CsrfToken csrf) {
            return new Kept(new Csrf(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken()), null, null, null);
        }
        if (value instanceof OAuth2AuthorizationRequest request) {
            return new Kept(null, Pending.of(request), null, null);
        }
        if (value instanceof LoginFacts login) {
            return new Kept(null, null, login, null);
        }
        if (value instanceof HeldTokens tokens) {
            return new Kept(null, null, null, tokens);
        }
        throw new IllegalArgumentException("session attribute " + name + ": "
                + value.getClass().getName() + " (expected: a CSRF token, a login under way, a login, or its tokens)");
    }
}
