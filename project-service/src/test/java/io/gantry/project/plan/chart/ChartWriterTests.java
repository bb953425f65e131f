package io.gantry.project.plan.chart;

import static io.gantry.project.plan.chart.Charts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gantry.problem.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files as other programs read them. */
class ChartWriterTests {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @BeforeAll
    static void aFontWithChineseIsThere() {
        var typeface = new Typeface(FontFiles.in(List.of()));
        typeface.glyphs("龙");
        assumeTrue(typeface.missing().isEmpty(), "a font with Chinese");
    }

    @Test
    void sheetsHaveTheirSizeAndTheirTextCanBeSearched() throws IOException {
        var writer = writer();
        try (var document = pdf(writer, Charts.of(60), Paper.A3)) {
            var size = document.getPage(0).getMediaBox();
            var text = textOf(document, 2);

            assertThat(size.getWidth() / POINTS_PER_MILLIMETRE).isCloseTo(420, within(0.1));
            assertThat(size.getHeight() / POINTS_PER_MILLIMETRE).isCloseTo(297, within(0.1));
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text).contains("龙河电池产业园", "第60段路基", "数据日期 2026-06-30", "第 2 页，共 2 页");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("龙河电池产业园");
        }
        assertThat(writer.missing()).isEmpty();
    }

    @Test
    void aSheetForTheWallIsA0() throws IOException {
        try (var document = pdf(writer(), Charts.of(3), Paper.A0)) {
            assertThat(document.getPage(0).getMediaBox().getWidth() / POINTS_PER_MILLIMETRE)
                    .isCloseTo(1189, within(0.1));
            assertThat(textOf(document, 1)).contains("第3段路基");
        }
    }

    @Test
    void whatIsDrawnIsSeen() throws IOException {
        try (var document = pdf(writer(), Charts.of(Charts.row("桩基", MARCH, 200, null, null, true)), Paper.A3)) {
            var image = new PDFRenderer(document).renderImage(0);

            assertThat(count(image, Ink.CRITICAL)).isGreaterThan(500);
            // The letters of the title.
            var title = image.getSubimage(28, 28, 120, 18);
            assertThat(IntStream.range(0, 120 * 18)
                            .filter(i -> (title.getRGB(i % 120, i / 120) & 0xFF) < 0x80)
                            .count())
                    .isGreaterThan(200);
        }
    }

    @Test
    void moreCharactersThanAFontHoldsAreSpreadOverSeveral() throws IOException {
        var rows = IntStream.range(0, 60)
                .mapToObj(row -> Charts.row(
                        IntStream.range(0, 15)
                                .mapToObj(i -> Character.toString(0x4E00 + row * 15 + i))
                                .reduce("", String::concat),
                        MARCH,
                        5))
                .toList();
        try (var document = pdf(writer(), Charts.of(rows, Language.CHINESE), Paper.A3)) {
            var text = textOf(document, 1) + textOf(document, 2);

            assertThat(text).contains(rows.get(0).name(), rows.get(59).name());
        }
    }

    @Test
    void saysWhichCharactersNoFontHas() throws IOException {
        var writer = writer();
        // For private use: nobody's character.
        pdf(writer, Charts.of(Charts.row("桩\uE0F1基\uE0F2", MARCH, 5)), Paper.A3).close();

        assertThat(writer.missing()).containsExactly(0xE0F1, 0xE0F2);
    }

    @Test
    void withoutFontsEverythingIsMissing() throws IOException {
        var writer = new ChartWriter(() -> {}, new Typeface(List.of()));
        pdf(writer, Charts.of(Charts.row("桩", MARCH, 5)), Paper.A3).close();

        assertThat(writer.missing()).contains((int) '桩', (int) '0');
    }

    @Test
    void aPictureHasRoomForAllRows() throws IOException {
        var small = picture(Charts.of(5));
        var large = picture(Charts.of(Charts.of(300).rows(), Language.ENGLISH));
        var largest = picture(Charts.of(ChartWriter.MOST_IN_PICTURE));

        assertThat(small.getWidth()).isEqualTo(2800).isEqualTo(large.getWidth());
        assertThat(large.getHeight() - small.getHeight()).isEqualTo((int) (295 * ChartLayout.ROW * 2));
        assertThat(count(small, Ink.PLANNED)).isGreaterThan(1000);
        // The last row, in the last band.
        var last = large.getSubimage(1000, large.getHeight() - 180, 1700, 60);
        assertThat(count(last, Ink.PLANNED)).isGreaterThan(50);
        assertThat(largest.getWidth()).isEqualTo(1400);
        assertThat(largest.getHeight()).isLessThan(16_384);
    }

    @Test
    void aPictureOfMoreRowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        writer().writePng(Charts.of(ChartWriter.MOST_IN_PICTURE + 1), new ByteArrayOutputStream()))
                .withMessageContaining("1001 rows");
    }

    @Test
    void isEndedBetweenItsParts() {
        var writer = new ChartWriter(List.of(), () -> {
            throw new IllegalStateException("too long");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.writePdf(Charts.of(5), Paper.A3, new ByteArrayOutputStream()));
    }

    private static ChartWriter writer() {
        return new ChartWriter(List.of(), () -> {});
    }

    private static PDDocument pdf(ChartWriter writer, Chart chart, Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.writePdf(chart, paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static BufferedImage picture(Chart chart) throws IOException {
        var out = new ByteArrayOutputStream();
        writer().writePng(chart, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static long count(BufferedImage image, Ink ink) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xFFFFFF) == ink.rgb())
                        .count())
                .sum();
    }
}
