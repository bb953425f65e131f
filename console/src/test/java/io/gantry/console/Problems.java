package io.gantry.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

public final class Problems {

    private Problems() {}

    public static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().map()).containsKey("content-security-policy");
        assertThat(answer.body())
                .contains("https://gantry.io/problems/" + slug + "\"")
                .doesNotContain("Exception", "127.0.0.1");
    }
}
