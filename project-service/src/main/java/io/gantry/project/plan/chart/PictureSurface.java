package io.gantry.project.plan.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A band of a picture, as high as the image that it is drawn into. What is above it and below is passed over. */
final class PictureSurface implements Surface {

    private final Graphics2D graphics;
    private final Typeface typeface;
    private final double top;
    private final double bottom;

    /**
     * @param scale pixels for each unit
     * @param firstRow the row of pixels of the picture that is the first one of the band
     */
    PictureSurface(BufferedImage band, double scale, int firstRow, Typeface typeface) {
        this.graphics = band.createGraphics();
        this.typeface = typeface;
        this.top = firstRow / scale;
        this.bottom = (firstRow + band.getHeight()) / scale;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(0, -firstRow);
        graphics.scale(scale, scale);
    }

    @Override
    public boolean shows(double upper, double lower) {
        return lower >= top && upper <= bottom;
    }

    @Override
    public void fill(Box box, Ink ink) {
        if (shows(box.y(), box.bottom())) {
            fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), ink);
        }
    }

    @Override
    public void frame(Box box, double width, Ink ink) {
        if (shows(box.y() - width, box.bottom() + width)) {
            draw(
                    new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()),
                    new BasicStroke((float) width),
                    ink);
        }
    }

    @Override
    public void diamond(double centerX, double centerY, double radius, Ink ink) {
        if (shows(centerY - radius, centerY + radius)) {
            var path = new Path2D.Double();
            path.moveTo(centerX - radius, centerY);
            path.lineTo(centerX, centerY - radius);
            path.lineTo(centerX + radius, centerY);
            path.lineTo(centerX, centerY + radius);
            path.closePath();
            fill(path, ink);
        }
    }

    @Override
    public void line(Box along, double width, double dash, Ink ink) {
        if (shows(along.y() - width, along.bottom() + width)) {
            var stroke = dash == 0
                    ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                    : new BasicStroke(
                            (float) width,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_MITER,
                            1,
                            new float[] {(float) dash, (float) dash},
                            0);
            draw(new Line2D.Double(along.x(), along.y(), along.right(), along.bottom()), stroke, ink);
        }
    }

    @Override
    public void text(Text text) {
        if (!shows(text.y() - text.size(), text.y() + text.size())) {
            return;
        }
        graphics.setColor(new Color(text.ink().rgb()));
        double x = text.x();
        for (var glyph : typeface.glyphs(text.text())) {
            if (!glyph.isBlank()) {
                var place = AffineTransform.getTranslateInstance(x, text.y());
                place.scale(text.size(), text.size());
                graphics.fill(place.createTransformedShape(glyph.outline()));
            }
            x += glyph.advance() * text.size();
        }
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setColor(new Color(ink.rgb()));
        graphics.fill(shape);
    }

    private void draw(Shape shape, BasicStroke stroke, Ink ink) {
        graphics.setColor(new Color(ink.rgb()));
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }
}
