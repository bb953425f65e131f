package io.gantry.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.stream.FaultLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the console which accounts' logins have ended (OpenID Connect Back-Channel Logout 1.0), until it has said that it
 * knows. What it has been told outlives a kill, so that it is told everything, and hardly anything twice.
 */
final class BackChannel implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackChannel.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration VALID = Duration.ofMinutes(2);
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String issuer;
    private final RSAKey key;
    private final Accounts accounts;
    private final PrivateFile file;
    private final Listener listener;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Map<String, Integer> told;
    private volatile @Nullable ScheduledExecutorService rounds;
    private final FaultLog faults = new FaultLog(log, "Delivering logout notices to the console");

    BackChannel(
            String issuer,
            RSAKey key,
            Accounts accounts,
            PrivateFile file,
            Listener listener,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.issuer = issuer;
        this.key = key;
        this.accounts = accounts;
        this.file = file;
        this.listener = listener;
        this.clock = clock;
        this.ids = ids;
        this.told = new HashMap<>(file.read()
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, Integer>>() {}))
                .orElse(Map.of()));
    }

    /** Who is told. */
    interface Listener {

        /** @throws RuntimeException if it has not said that it knows */
        void tell(String logoutToken);
    }

    /** Tells what has not been told yet. */
    synchronized void round() {
        for (var account : accounts.all()) {
            if (account.generation() > told.getOrDefault(account.name(), 0)) {
                try {
                    listener.tell(token(account));
                } catch (RuntimeException e) {
                    faults.failed(e);
                    return;
                }
                faults.worked();
                told.put(account.name(), account.generation());
                file.write(JSON.writeValueAsString(told).getBytes(StandardCharsets.UTF_8));
                log.info("Logout notice delivered: name={}", account.name());
            }
        }
    }

    private String token(Account account) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(account.name())
                .audience(Clients.CONSOLE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .jwtID(ids.get().toString())
                .claim("events", Map.of(LOGOUT, Map.of()))
                .claim("generation", account.generation())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform signs with RSA", e);
        }
    }

    @Override
    public void start() {
        var worker = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "back-channel");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::tryRound, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        rounds = worker;
    }

    // Whatever goes wrong, there is a next round.
    private void tryRound() {
        try {
            round();
        } catch (RuntimeException e) {
            faults.failed(e);
        }
    }

    @Override
    public void stop() {
        var worker = rounds;
        rounds = null;
        if (worker != null) {
            worker.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
