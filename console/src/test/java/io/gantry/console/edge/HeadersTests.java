package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HeadersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/progress/portfolio");
    private final BasicClassicHttpResponse answer = new BasicClassicHttpResponse(200);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsNamedToBelongToTheConnectionStaysWithIt() {
        request.addHeader("Connection", "close, X-Hop");
        request.addHeader("Connection", "x-other");
        request.addHeader("X-Hop", "1");
        request.addHeader("X-Other", "1");
        request.addHeader("Gantry-After", "gantry.delay-events.v1-3@7");

        assertThat(handedOn())
                .containsExactly("Gantry-After: gantry.delay-events.v1-3@7", "X-Forwarded-For: 127.0.0.1");
    }

    @Test
    void eachValueOfAHeaderIsHandedOn() {
        request.addHeader("If-None-Match", "\"1\"");
        request.addHeader("If-None-Match", "\"2\"");

        assertThat(handedOn()).startsWith("If-None-Match: \"1\"", "If-None-Match: \"2\"");
    }

    @Test
    void theLengthIsSaidByWhoeverWritesTheBody() {
        request.addHeader("Content-Length", "7");
        request.addHeader("Transfer-Encoding", "chunked");
        request.addHeader("Expect", "100-continue");
        request.addHeader("Host", "gantry.example");

        assertThat(handedOn()).containsExactly("X-Forwarded-For: 127.0.0.1");
    }

    @Test
    void anAnswerKeepsWhatIsTheServicesAndLosesWhatIsTheEdges() {
        answer.addHeader("ETag", "\"7\"");
        answer.addHeader("Gantry-Behind", "true");
        answer.addHeader("Set-Cookie", "a=b");
        answer.addHeader("Content-Security-Policy", "default-src *");
        answer.addHeader("Connection", "X-Hop");
        answer.addHeader("X-Hop", "1");
        AnswerHeaders.copy(answer, response);

        assertThat(response.getHeaderNames()).containsExactlyInAnyOrder("ETag", "Gantry-Behind", "Cache-Control");
    }

    @Test
    void anAnswerIsKeptByNobodyUnlessTheServiceSaysOtherwise() {
        answer.addHeader("Cache-Control", "private, max-age=5");
        AnswerHeaders.copy(answer, response);

        assertThat(response.getHeaders("Cache-Control")).containsExactly("private, max-age=5");
    }

    private List<String> handedOn() {
        var to = new BasicClassicHttpRequest("GET", "/api/progress/portfolio");
        RequestHeaders.copy(request, to);
        return Arrays.stream(to.getHeaders()).map(Header::toString).toList();
    }
}
