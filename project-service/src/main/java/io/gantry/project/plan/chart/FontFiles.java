package io.gantry.project.plan.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The font files of this machine, those first that are likely to have Chinese and to be good to read in small letters. */
final class FontFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FontFiles.class);
    private static final Pattern FONT = Pattern.compile("(?i).+\\.(ttf|ttc|otf|otc)");
    private static final int DEEPEST = 6;
    private static final long MOST = 5000;

    private static final List<String> USUAL = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            System.getProperty("user.home", "/") + "/.local/share/fonts",
            System.getProperty("user.home", "/") + "/.fonts",
            "/System/Library/Fonts",
            "/Library/Fonts",
            "C:/Windows/Fonts");

    // By what their names have, spaces and hyphens aside; the earlier the better.
    private static final List<Pattern> GOOD = Stream.of(
                    "(notosanscjk|notosanssc|notosanshans|sourcehansans).*(regular|vf)",
                    "notosanscjk|notosanssc|sourcehansans",
                    "microhei|msyh\\.|pingfang|hiraginosansgb|stheiti|simhei|deng\\.",
                    "zenhei|droidsansfallback|arialunicode",
                    "notoserifcjk.*regular|sourcehanserif.*regular|simsun|songti",
                    "(dejavusans|liberationsans(regular)?|arial|helvetica)\\.")
            .map(Pattern::compile)
            .toList();
    private static final Pattern STYLED = Pattern.compile("bold|italic|oblique|light|thin|black|mono|condensed");

    private FontFiles() {}

    /** @param wanted files, and directories of files, that come before all others */
    static List<Path> in(List<String> wanted) {
        var files = new ArrayList<Path>();
        wanted.forEach(place -> files.addAll(filesIn(Path.of(place))));
        USUAL.stream().map(Path::of).filter(Files::isDirectory).forEach(place -> files.addAll(filesIn(place)));
        return files.stream().distinct().toList();
    }

    private static List<Path> filesIn(Path place) {
        try (var found = Files.walk(place.toRealPath(), DEEPEST)) {
            return found.filter(
                            file -> FONT.matcher(file.getFileName().toString()).matches())
                    .limit(MOST)
                    .sorted(Comparator.comparingInt((Path file) -> rank(nameOf(file)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Fonts are not looked for where they cannot be read: place={} why={}", place, e.toString());
            return List.of();
        }
    }

    /** @param name of a file, in lower case and without spaces and hyphens; the less the better */
    static int rank(String name) {
        for (int i = 0; i < GOOD.size(); i++) {
            if (GOOD.get(i).matcher(name).find()) {
                return STYLED.matcher(name).find() ? GOOD.size() + i : i;
            }
        }
        return 2 * GOOD.size() + (STYLED.matcher(name).find() ? 1 : 0);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
