package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageHeadersTests {

    @Test
    void asksForTlsFromThenOnWhereThereIsTls() throws Exception {
        assertThat(answered(true).getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answered(false).getHeader("Strict-Transport-Security")).isNull();
    }

    private static MockHttpServletResponse answered(boolean secure) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new PageHeaders().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
