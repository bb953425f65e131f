package io.gantry.project.plan.chart;

import io.gantry.project.plan.chart.PdfFonts.Place;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A page of a PDF: collects what its content is. */
final class PdfSurface implements Surface {

    private static final double THINNEST = 0.25;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PdfText content = new PdfText();
    private final Typeface typeface;
    private final PdfFonts fonts;

    private @Nullable Ink filled;

    PdfSurface(Sheet sheet, Typeface typeface, PdfFonts fonts) {
        this.typeface = typeface;
        this.fonts = fonts;
        // In a PDF y grows upwards, from the lower left corner.
        content.operator("cm", sheet.scale(), 0, 0, -sheet.scale(), 0, sheet.height() * sheet.scale());
    }

    String content() {
        return content.toString();
    }

    @Override
    public void fill(Box box, Ink ink) {
        fillWith(ink);
        content.operator("re", box.x(), box.y(), box.width(), box.height()).operator("f");
    }

    @Override
    public void frame(Box box, double width, Ink ink) {
        stroke(width, 0, ink);
        content.operator("re", box.x(), box.y(), box.width(), box.height()).operator("S");
    }

    @Override
    public void diamond(double centerX, double centerY, double radius, Ink ink) {
        fillWith(ink);
        content.operator("m", centerX - radius, centerY)
                .operator("l", centerX, centerY - radius)
                .operator("l", centerX + radius, centerY)
                .operator("l", centerX, centerY + radius)
                .operator("f");
    }

    @Override
    public void line(Box along, double width, double dash, Ink ink) {
        stroke(width, dash, ink);
        content.operator("m", along.x(), along.y())
                .operator("l", along.right(), along.bottom())
                .operator("S");
    }

    @Override
    public void text(Text text) {
        fillWith(text.ink());
        content.operator("BT");
        @Nullable Place last = null;
        for (var glyph : typeface.glyphs(text.text())) {
            var place = fonts.placeOf(glyph);
            if (last == null) {
                select(place, text.size());
                // Letters are not to stand on their heads.
                content.operator("Tm", 1, 0, 0, -1, text.x(), text.y());
                begin();
            } else if (last.font() != place.font()) {
                end();
                select(place, text.size());
                begin();
            }
            code(place.code());
            last = place;
        }
        if (last != null) {
            end();
        }
        content.operator("ET");
    }

    private void select(Place place, double size) {
        content.word("/" + place.fontName()).operator("Tf", size);
    }

    private void begin() {
        content.word("<");
    }

    private void code(int code) {
        content.word(HEX.toHexDigits((byte) code));
    }

    private void end() {
        content.word(">").operator("Tj");
    }

    private void fillWith(Ink ink) {
        if (ink != filled) {
            content.operator("rg", ink.shares());
            filled = ink;
        }
    }

    private void stroke(double width, double dash, Ink ink) {
        content.operator("RG", ink.shares()).operator("w", Math.max(width, THINNEST));
        content.word(dash == 0 ? "[ ] 0 d" : "[ " + dash + " ] 0 d");
    }
}
