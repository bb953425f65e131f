package io.gantry.access.token;

import io.gantry.http.limit.Charge;
import io.gantry.http.limit.Payer;
import io.gantry.http.limit.Purse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Asks the issuer for its keys, but only so often: each token that names an unknown key would be a request to it. */
public final class KeyLookups implements ClientHttpRequestInterceptor {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final Purse purse;

    private KeyLookups(Purse purse) {
        this.purse = purse;
    }

    public static RestOperations boundedBy(IdentityProperties.KeyLookups budget) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        var http = new RestTemplate(requests);
        http.getInterceptors().add(new KeyLookups(Purse.of(Payer.KEYS, budget)));
        return http;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (Charge.to(purse).empty() != null) {
            throw new IOException("asked too often for keys that are not known");
        }
        return execution.execute(request, body);
    }
}
