package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Plans as charts, over HTTP. */
class PlanChartHttpTests extends RunningRegistry {

    private String project = "";

    @BeforeEach
    void registerAProject() {
        project = project(unit());
    }

    @Test
    void aPlanIsSheetsOfPaper() throws IOException {
        plan("打桩");
        var answer = chart("?paper=A0", "zh");

        answer.expectStatus().isOk().expectHeader().contentType("application/pdf");
        answer.expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + project + ".pdf\"");
        try (var document = Loader.loadPDF(bytes(answer))) {
            assertThat(new PDFTextStripper().getText(document)).contains("龙河电池产业园", "打桩", "要求完工 2027-06-30");
        }
    }

    @Test
    void aPlanIsOnePicture() throws IOException {
        plan("打桩");
        var answer = chart("?format=PNG", "en");

        answer.expectStatus().isOk().expectHeader().contentType("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(answer))).getWidth())
                .isEqualTo(2800);
    }

    @Test
    void tellsWhichCharactersNoFontHasSoThatTheBrowserCanPrint() {
        plan("打桩𰀀");

        chart("", "zh")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith("/characters-without-font"))
                .jsonPath("$.detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains("1 个字符", "U+30000", "浏览器"));
    }

    @Test
    void whereThereIsNoPlanThereIsNoChart() {
        chart("", "zh").expectStatus().isEqualTo(422);
    }

    @Test
    void knowsItsFormatsAndPapers() {
        plan("打桩");

        chart("?format=SVG", "zh").expectStatus().isBadRequest();
        chart("?paper=A5", "zh").expectStatus().isBadRequest();
    }

    private void plan(String name) {
        put("/projects/" + project + "/plan", "*", planJson("A-0").replace("打桩", name))
                .expectStatus()
                .isOk();
    }

    private ResponseSpec chart(String query, String language) {
        return client.get()
                .uri("/api/registry/projects/" + project + "/plan/chart" + query)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private static byte[] bytes(ResponseSpec answer) {
        var body = answer.expectBody(byte[].class).returnResult().getResponseBody();
        return body == null ? new byte[0] : body;
    }
}
