package io.gantry.access.token;

import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.FaultLog;
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

    private static final Phrase FOR_REPORTS = new Phrase(
            "device-key-elsewhere",
            "a device's key is for reports: POST /api/progress/reports, and reads under /api/progress (expected here: an"
                    + " access token, or the token of a script)",
            "设备密钥用于上报：POST /api/progress/reports，以及读取 /api/progress 下的内容（此处要求：访问令牌或脚本令牌）");

    private final Tokens tokens;
    private final ScriptTokens scripts;
    private final @Nullable DeviceKeys devices;
    private final FaultLog faults = FaultLog.ofRequests(log, "Looking up device keys");

    CallerAuthenticator(Tokens tokens, ScriptTokens scripts, @Nullable DeviceKeys devices) {
        this.tokens = tokens;
        this.scripts = scripts;
        this.devices = devices;
    }

    /**
     * @param address the network address of the request
     * @throws AuthenticationException if the bearer is refused, or cannot be checked now
     */
    Caller callerOf(String bearer, String address) {
        if (bearer.startsWith(ScriptTokens.PREFIX)) {
            return scriptOf(bearer);
        }
        if (!bearer.startsWith(DeviceKeys.PREFIX)) {
            return tokens.read(bearer);
        }
        if (devices == null) {
            throw new RefusedAuthenticationException(Problem.of(ProblemType.FORBIDDEN, FOR_REPORTS));
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

    private Caller deviceOf(String key, String address, DeviceKeys devices) {
        Optional<Caller> known;
        try {
            known = devices.authenticate(key, address);
            faults.worked();
        } catch (ProblemException e) {
            throw new RefusedAuthenticationException(e.problem());
        } catch (RuntimeException e) {
            faults.failed(e);
            throw new AuthenticationServiceException("the store of devices does not answer", e);
        }
        return known.orElseThrow(() -> new InvalidBearerTokenException(
                "the device key is wrong, revoked, expired, or not valid from this address"));
    }
}
