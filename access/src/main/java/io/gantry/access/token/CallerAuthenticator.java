package io.gantry.access.token;

import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds the caller to what a request bears: a token, or the key of a device. */
final class CallerAuthenticator implements AuthenticationManager {

    private final Tokens tokens;
    private final @Nullable DeviceKeys devices;

    CallerAuthenticator(Tokens tokens, @Nullable DeviceKeys devices) {
        this.tokens = tokens;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var bearer = ((BearerTokenAuthenticationToken) authentication).getToken();
        return new CallerAuthentication(callerOf(bearer));
    }

    private Caller callerOf(String bearer) {
        if (!bearer.startsWith(DeviceKeys.PREFIX)) {
            return tokens.read(bearer);
        }
        if (devices == null) {
            throw new InvalidBearerTokenException("devices only report");
        }
        return devices.authenticate(bearer)
                .orElseThrow(() -> new InvalidBearerTokenException("the device key is wrong or revoked"));
    }
}
