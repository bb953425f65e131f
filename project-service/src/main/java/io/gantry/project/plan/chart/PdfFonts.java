package io.gantry.project.plan.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The characters of a document as fonts of its own (type 3, ISO 32000-1, 9.6.5), each of up to 256 outlines. So a document has
 * what it shows and no more, whatever kind of font the outlines come from, and its text can be searched and copied.
 */
final class PdfFonts {

    private static final int MOST_IN_FONT = 256;
    private static final int MOST_IN_BLOCK = 100;

    private final Map<Integer, Place> places = new HashMap<>();
    private final List<List<Glyph>> fonts = new ArrayList<>();

    /** Where a character is. */
    record Place(int font, int code) {

        String fontName() {
            return "F" + font;
        }
    }

    Place placeOf(Glyph glyph) {
        return places.computeIfAbsent(glyph.codePoint(), ignored -> {
            if (fonts.isEmpty() || fonts.get(fonts.size() - 1).size() == MOST_IN_FONT) {
                fonts.add(new ArrayList<>());
            }
            var font = fonts.get(fonts.size() - 1);
            font.add(glyph);
            return new Place(fonts.size() - 1, font.size() - 1);
        });
    }

    /** Adds all fonts to {@code resources}, which the pages share. */
    void addTo(PDDocument document, COSDictionary resources) throws IOException {
        var byName = new COSDictionary();
        for (int i = 0; i < fonts.size(); i++) {
            byName.setItem(COSName.getPDFName("F" + i), font(document, fonts.get(i)));
        }
        resources.setItem(COSName.FONT, byName);
    }

    private static COSDictionary font(PDDocument document, List<Glyph> glyphs) throws IOException {
        var widths = new COSArray();
        var names = new COSArray();
        var outlines = new COSDictionary();
        names.add(COSInteger.ZERO);
        for (int code = 0; code < glyphs.size(); code++) {
            var name = COSName.getPDFName("g" + code);
            widths.add(COSInteger.get(advance(glyphs.get(code))));
            names.add(name);
            outlines.setItem(name, stream(document, outline(glyphs.get(code))));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        // All zero: each outline says by itself how large it is.
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
        font.setItem(COSName.FONT_MATRIX, numbers(1f / Glyph.GRID, 0, 0, 1f / Glyph.GRID, 0, 0));
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, glyphs.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.CHAR_PROCS, outlines);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode(glyphs)));
        return font;
    }

    private static COSArray numbers(float... numbers) {
        var array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }

    private static int advance(Glyph glyph) {
        return (int) Math.round(glyph.advance() * Glyph.GRID);
    }

    // Its width and bounds (d1: without a colour of its own), its path, and filled.
    private static String outline(Glyph glyph) {
        var bounds = glyph.outline().getBounds2D();
        if (glyph.isBlank()) {
            return new PdfText().operator("d1", advance(glyph), 0, 0, 0, 0, 0).toString();
        }
        return new PdfText()
                .operator(
                        "d1",
                        advance(glyph),
                        0,
                        Math.floor(bounds.getMinX() * Glyph.GRID),
                        Math.floor(-bounds.getMaxY() * Glyph.GRID),
                        Math.ceil(bounds.getMaxX() * Glyph.GRID),
                        Math.ceil(-bounds.getMinY() * Glyph.GRID))
                .path(glyph.outline(), Glyph.GRID)
                .operator("f")
                .toString();
    }

    // Which characters they are (ISO 32000-1, 9.10.3).
    private static String toUnicode(List<Glyph> glyphs) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                """);
        for (int from = 0; from < glyphs.size(); from += MOST_IN_BLOCK) {
            int to = Math.min(from + MOST_IN_BLOCK, glyphs.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.append("<%02X> <%s>%n"
                        .formatted(code, hex(glyphs.get(code).codePoint()))
                        .replace("\r\n", "\n"));
            }
            map.append("endbfchar\n");
        }
        return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n";
    }

    private static String hex(int point) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(Character.toString(point).getBytes(StandardCharsets.UTF_16BE));
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }
}
