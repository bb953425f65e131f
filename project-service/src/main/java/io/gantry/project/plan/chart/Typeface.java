package io.gantry.project.plan.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The characters of a chart, each from the first font that has it. Java reads TrueType and OpenType fonts with both kinds of
 * outlines, and collections of them. A font is opened when a character is not in those before it, and given up with this object.
 */
final class Typeface implements Lettering {

    private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
    // Each keeps a file open, and a machine with so many has a better one among the first.
    private static final int MOST_FONTS = 24;
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    // Of the fonts in a collection those whose Chinese characters look as they do on the mainland.
    private static final List<String> BEST_IN_COLLECTION = List.of("cjk sc", "sans sc", "serif sc", " gb", "yahei");

    private final Iterator<Path> files;
    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final Set<Integer> missing = new TreeSet<>();

    /** @param files with fonts, the best first */
    Typeface(List<Path> files) {
        this.files = files.iterator();
    }

    /** The characters that have been asked for and are in no font. */
    Set<Integer> missing() {
        return missing;
    }

    /** What {@code text} is made of; a blank for each character that is in no font. */
    List<Glyph> glyphs(String text) {
        return text.codePoints().filter(Typeface::isSeen).mapToObj(this::glyph).toList();
    }

    // What only says how the characters around it are to look, no font has to have.
    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        boolean selects = point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
        return type != Character.FORMAT && type != Character.CONTROL && !selects;
    }

    @Override
    public double width(String text, double size) {
        double width = 0;
        for (var glyph : glyphs(text)) {
            width += glyph.advance();
        }
        return width * size;
    }

    private Glyph glyph(int point) {
        return glyphs.computeIfAbsent(point, this::find);
    }

    private Glyph find(int point) {
        for (int i = 0; i < fonts.size() || openNext(); i++) {
            if (fonts.get(i).canDisplay(point)) {
                return outlined(point, fonts.get(i));
            }
        }
        if (!Character.isWhitespace(point)) {
            missing.add(point);
        }
        return new Glyph(point, 1, new Path2D.Float());
    }

    private static Glyph outlined(int point, Font font) {
        var vector = font.createGlyphVector(EXACT, Character.toString(point));
        var smaller = AffineTransform.getScaleInstance(1.0 / Glyph.GRID, 1.0 / Glyph.GRID);
        return new Glyph(
                point,
                vector.getGlyphMetrics(0).getAdvanceX() / Glyph.GRID,
                new Path2D.Float(vector.getOutline(), smaller));
    }

    /** Opens the next file that has a font; false if there is none. */
    private boolean openNext() {
        while (files.hasNext() && fonts.size() < MOST_FONTS) {
            var file = files.next();
            try {
                var font = Arrays.stream(Font.createFonts(file.toFile()))
                        .min(Comparator.comparingInt(Typeface::rank))
                        .orElseThrow();
                return fonts.add(font.deriveFont((float) Glyph.GRID));
            } catch (IOException | FontFormatException | RuntimeException e) {
                LOG.warn("A font is passed over: file={} why={}", file, e.toString());
            } catch (LinkageError | InternalError e) {
                // What Java draws with is not on this machine, or lacks what it needs itself.
                LOG.error("No font can be used here, because Java cannot open any: why={}", e.toString());
                return false;
            }
        }
        return false;
    }

    private static int rank(Font font) {
        var name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < BEST_IN_COLLECTION.size(); i++) {
            if (name.contains(BEST_IN_COLLECTION.get(i))) {
                // "Noto Sans Mono CJK SC" is in the same collection.
                return name.contains("mono") ? BEST_IN_COLLECTION.size() + i : i;
            }
        }
        return 2 * BEST_IN_COLLECTION.size();
    }
}
