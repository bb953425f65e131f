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

/** Authenticates the bearer of a request: an access token, or the key of a device. */
final class CallerAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(CallerAuthenticator.class);

    private final Tokens tokens;
    private final @Nullable DeviceKeys devices;

    CallerAuthenticator(Tokens tokens, @Nullable DeviceKeys devices) {
        this.tokens = tokens;
        this.devices = devices;
    }

    /** @throws AuthenticationException if the bearer is not let in, or cannot be checked now */
    Caller callerOf(String bearer) {
        if (!bearer.startsWith(DeviceKeys.PREFIX)) {
            return tokens.read(bearer);
        }
        if (devices == null) {
            throw new InvalidBearerTokenException("this service admits no devices");
        }
        return deviceOf(bearer, devices);
    }

    private static Caller deviceOf(String key, DeviceKeys devices) {
        Optional<Caller> known;
        try {
            known = devices.authenticate(key);
        } catch (ProblemException e) {
            throw new RefusedAuthenticationException(e.problem());
        } catch (RuntimeException e) {
            log.warn("Device key not looked up: {}", e.toString());
            throw new AuthenticationServiceException("the store of devices does not answer", e);
        }
        return known.orElseThrow(() -> new InvalidBearerTokenException("the device key is wrong or revoked"));
    }
}
