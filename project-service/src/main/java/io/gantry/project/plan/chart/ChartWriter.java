package io.gantry.project.plan.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Writes charts as files, page by page or band by band: how much memory it takes does not depend on how long a plan is. */
public final class ChartWriter {

    /** How many activities a picture has at most; sheets of paper have room for every plan. */
    public static final int MOST_IN_PICTURE = 1000;

    // What graphics processors show, and so what viewers of pictures can be trusted with.
    private static final int HIGHEST = 16_384;
    private static final int BAND = 256;
    private static final double SHARP = 2;

    private final Runnable betweenParts;
    private final Typeface typeface;

    /**
     * @param fonts files, and directories of files, with fonts that come before those of the machine
     * @param betweenParts is run again and again while a chart is written; what it throws ends that
     */
    public ChartWriter(List<String> fonts, Runnable betweenParts) {
        this(betweenParts, new Typeface(FontFiles.in(fonts)));
    }

    ChartWriter(Runnable betweenParts, Typeface typeface) {
        this.betweenParts = betweenParts;
        this.typeface = typeface;
    }

    /** The characters that what has been written lacks, because no font has them. */
    public Set<Integer> missing() {
        return new TreeSet<>(typeface.missing());
    }

    /** Writes sheets of paper as PDF. */
    public void writePdf(Chart chart, Paper paper, OutputStream to) throws IOException {
        var sheet = paper.sheet();
        var layout = new ChartLayout(chart, sheet, typeface);
        var fonts = new PdfFonts();
        var resources = new COSDictionary();
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int page = 0; page < layout.pages(); page++) {
                betweenParts.run();
                var surface = new PdfSurface(sheet, typeface, fonts);
                layout.draw(page, surface);
                document.addPage(page(document, sheet, resources, surface.content()));
            }
            fonts.addTo(document, resources);
            document.getDocumentInformation().setTitle(chart.title());
            document.getDocumentInformation().setCreator("Gantry");
            document.save(to);
        }
    }

    private static PDPage page(PDDocument document, Sheet sheet, COSDictionary resources, String content)
            throws IOException {
        var size = new PDRectangle((float) (sheet.width() * sheet.scale()), (float) (sheet.height() * sheet.scale()));
        var page = new PDPage(size);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
        page.setContents(new PDStream(document, bytes, COSName.FLATE_DECODE));
        return page;
    }

    /**
     * Writes one picture as PNG.
     *
     * @throws IllegalArgumentException if the chart has more than {@value #MOST_IN_PICTURE} rows
     */
    public void writePng(Chart chart, OutputStream to) throws IOException {
        int rows = chart.rows().size();
        if (rows > MOST_IN_PICTURE) {
            throw new IllegalArgumentException(rows + " rows (expected: at most " + MOST_IN_PICTURE + ")");
        }
        double scale = ChartLayout.heightOf(rows) * SHARP <= HIGHEST ? SHARP : 1;
        var sheet = Sheet.ofPicture(rows, scale);
        var layout = new ChartLayout(chart, sheet, typeface);
        int width = (int) Math.ceil(sheet.width() * scale);
        int height = (int) Math.ceil(sheet.height() * scale);
        var band = new BufferedImage(width, Math.min(BAND, height), BufferedImage.TYPE_INT_RGB);
        try (var png = new PngWriter(to, width, height)) {
            for (int row = 0; row < height; row += band.getHeight()) {
                betweenParts.run();
                layout.draw(0, new PictureSurface(band, scale, row, typeface));
                png.add(band, Math.min(band.getHeight(), height - row));
            }
        }
    }
}
