package io.gantry.issuer.token;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The console, as it takes logout tokens. */
final class ConsoleListener implements BackChannel.Listener {

    private static final String PATH = "/logout/back-channel";

    private final URI address;
    private final RestClient http;

    ConsoleListener(URI address, RestClient http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public void tell(String logoutToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("logout_token", logoutToken);
        http.post()
                .uri(address + PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }
}
