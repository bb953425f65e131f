package io.gantry.access.token;

import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Authenticates the bearer of a request: an access token, the token of a script, or the key of a device. */
final class CallerAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(CallerAuthenticator.class);

    private final Tokens tokens;
    private final ScriptTokens scripts;
    private final @Nullable DeviceKeys devices;

    CallerAuthenticator(Tokens tokens, ScriptTokens scripts, @Nullable DeviceKeys devices) {
        this.tokens = tokens;
        this.scripts = scripts;
        this.devices = devices;
    }

    /**
     * @param address the network address of the request
     * @throws AuthenticationException if the bearer is not let in, or cannot be checked now
     */
    Caller callerOf(String bearer, String address) {
        if (bearer.startsWith(ScriptTokens.PREFIX)) {
            return scriptOf(bearer);
        }
        if (!bearer.startsWith(DeviceKeys.PREFIX)) {
            return tokens.read(bearer);
        }
        if (devices == null) {
            throw new InvalidBearerTokenException("this service admits no devices");
        }
        return deviceOf(bearer, address, devices);
    }

    private Caller scriptOf(String bearer) {
        try {
            return scripts.authenticate(bearer)
                    .orElseThrow(() -> new InvalidBearerTokenException("the token is wrong, revoked or expired"));
        } catch (ProblemException e) {
            throw new RefusedAuthenticationException(e.problem());
        }
    }

    private static Caller deviceOf(String key, String address, DeviceKeys devices) {
        Optional<Caller> known;
        try {
            known = devices.authenticate(key, address);
        } catch (ProblemException e) {
            throw new RefusedAuthenticationException(e.problem());
        } catch (RuntimeException e) {
            log.warn("Device key not looked up: {}", e.toString());
            throw new AuthenticationServiceException("the store of devices does not answer", e);
        }
        return known.orElseThrow(() ->
                new InvalidBearerTokenException("the device key is wrong, revoked, expired, or not good from here"));
    }
}
