package io.gantry.project.list;

import io.gantry.project.RunningRegistry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, and lists that are sent to it. */
abstract class Lists extends RunningRegistry {

    static final String HEADINGS = "项目编号,项目名称,类别,规模,总投资（亿元）,年度计划投资（万元）,牵头单位,责任单位,现场单位,要求完工,包联领导";

    /** A row of a project that {@code unit} leads, answers for and builds. */
    static String row(String id, String unit) {
        return "%s,龙河电池产业园,产业项目,百亿级,125,230000,%2$s,%2$s,%2$s,2027-06-30,王建国".formatted(id, unit);
    }

    static byte[] csv(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    JsonNode checked(byte[] file) {
        return json(check(file, "").expectStatus().isOk());
    }

    ResponseSpec check(byte[] file, String query) {
        return send("/check" + query, file, "zh", null);
    }

    ResponseSpec take(byte[] file, String query, String ifMatch) {
        return send(query, file, "zh", ifMatch);
    }

    ResponseSpec send(String path, byte[] file, String language, @Nullable String ifMatch) {
        var request = client.post()
                .uri("/api/registry/project-list" + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.body(file).exchange();
    }

    byte[] file(String path, String language) {
        var content = client.get()
                .uri("/api/registry/project-list" + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return content == null ? new byte[0] : content;
    }

    static String tagOf(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag());
    }

    static JsonNode json(ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(String.valueOf(
                        answer.expectBody(String.class).returnResult().getResponseBody()));
    }
}
