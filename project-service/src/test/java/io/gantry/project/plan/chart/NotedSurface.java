package io.gantry.project.plan.chart;

import java.util.ArrayList;
import java.util.List;

/** Remembers what is drawn. */
final class NotedSurface implements Surface {

    record Filled(Box box, Ink ink) {}

    record Diamond(double centerX, Ink ink) {}

    final List<Filled> filled = new ArrayList<>();
    final List<Filled> framed = new ArrayList<>();
    final List<Filled> lines = new ArrayList<>();
    final List<Diamond> diamonds = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();

    @Override
    public void fill(Box box, Ink ink) {
        filled.add(new Filled(box, ink));
    }

    @Override
    public void frame(Box box, double width, Ink ink) {
        framed.add(new Filled(box, ink));
    }

    @Override
    public void diamond(double centerX, double centerY, double radius, Ink ink) {
        diamonds.add(new Diamond(centerX, ink));
    }

    @Override
    public void line(Box along, double width, double dash, Ink ink) {
        lines.add(new Filled(along, ink));
    }

    @Override
    public void text(Text text) {
        texts.add(text);
    }

    List<String> words() {
        return texts.stream().map(Text::text).toList();
    }

    /** The boxes in {@code ink} that are not in the legend. */
    List<Box> boxes(Ink ink, double above) {
        return filled.stream()
                .filter(one -> one.ink() == ink && one.box().bottom() < above)
                .map(Filled::box)
                .toList();
    }
}
