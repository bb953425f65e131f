package io.gantry.http.origin;

import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemValve;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes where a request comes from out of {@code X-Forwarded-For}, if a named proxy has brought it: the last address that is
 * not a named proxy's. What is no address is refused, for it would count as one in budgets and on record.
 */
public final class ForwardedValve extends ValveBase {

    private static final String HEADER = "X-Forwarded-For";

    private static final Phrase NO_ADDRESS = new Phrase(
            "forwarded-for",
            "X-Forwarded-For contains a value that is not an IP address",
            "X-Forwarded-For 中有不是 IP 地址的内容");

    private final AddressRanges proxies;
    private final String below;

    /**
     * @param proxies whose header is trusted
     * @param below for which paths, by their beginning
     */
    public ForwardedValve(AddressRanges proxies, String below) {
        super(true);
        this.proxies = proxies;
        this.below = below;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var peer = request.getRemoteAddr();
        if (!proxies.contains(peer) || !request.getDecodedRequestURI().startsWith(below)) {
            getNext().invoke(request, response);
            return;
        }
        var client = peer;
        var hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
            client = hops.get(i);
            if (AddressRanges.parsed(client).isEmpty()) {
                ProblemValve.answer(response, ProblemType.MALFORMED_REQUEST, NO_ADDRESS);
                return;
            }
        }
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
        getNext().invoke(request, response);
    }

    private static List<String> hops(Request request) {
        var hops = new ArrayList<String>();
        for (var header : Collections.list(request.getHeaders(HEADER))) {
            for (var hop : header.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }
}
