package io.gantry.issuer.account;

import io.gantry.issuer.account.OwnUnits.Place;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.FaultLog;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks the registry with the caller's own token and address, so that callers see no more units here than there. It asks the
 * service itself, because the console would not trust an address that the issuer forwards.
 */
final class RegistryUnits implements UnitTrees {

    private static final Phrase AWAY = new Phrase(
            "registry-away",
            "the registry does not answer, so the units of these accounts are not known; try again",
            "登记服务没有响应，无法得知账号归属；请重试");

    private static final Logger log = LoggerFactory.getLogger(RegistryUnits.class);
    private static final int PAGE = 500;

    private final List<URI> registry;
    private final String rootUnit;
    private final RestClient http;
    private final FaultLog faults = FaultLog.ofRequests(log, "Reading the units from the registry");

    /**
     * @param registry the addresses of the service's instances; the next is asked when one does not answer
     * @param rootUnit the first administrator's
     */
    RegistryUnits(List<URI> registry, String rootUnit, RestClient http) {
        this.registry = registry;
        this.rootUnit = rootUnit;
        this.http = http;
    }

    private record Units(List<Place> items, @Nullable String next) {}

    @Override
    public OwnUnits of(String unit, String token, String address) {
        var known = new ArrayList<Place>();
        @Nullable String after = null;
        do {
            var page = page(after, token, address);
            known.addAll(page.items());
            after = page.next();
        } while (after != null);
        return OwnUnits.of(unit, known, rootUnit);
    }

    private Units page(@Nullable String after, String token, String address) {
        for (var instance : registry) {
            try {
                var page = page(instance, after, token, address);
                faults.worked();
                return page;
            } catch (RestClientException e) {
                faults.failed(e);
            }
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, AWAY);
    }

    private Units page(URI instance, @Nullable String after, String token, String address) {
        var units = UriComponentsBuilder.fromUri(instance)
                .path("/api/registry/units")
                .queryParam("limit", PAGE);
        if (after != null) {
            units.queryParam("after", after);
        }
        return Objects.requireNonNull(http.get()
                .uri(units.encode().build().toUri())
                .headers(headers -> headers.setBearerAuth(token))
                .header("X-Forwarded-For", address)
                .retrieve()
                .body(Units.class));
    }
}
