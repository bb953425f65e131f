package io.gantry.standalone.together;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of one service among those on the class path of this JVM. They are known by the last part of their path,
 * which holds name and version: one that several services have is on the class path once.
 *
 * @param names their names
 * @param packages where the classes of each package are, in the order of the manifest
 */
record Libraries(Set<String> names, Map<String, List<Path>> packages) {

    private static final Map<String, Path> ON_THE_CLASS_PATH = onTheClassPath();
    private static final Map<String, Set<String>> PACKAGES = new ConcurrentHashMap<>();
    // They stay open, as they do for the JVM's own class path.
    private static final Map<Path, JarFile> JARS = new ConcurrentHashMap<>();

    /**
     * @param classPath as a manifest has it: separated by spaces
     * @throws IllegalStateException if one of them is not on this JVM's class path
     */
    static Libraries of(String classPath) {
        var names = Stream.of(classPath.split(" "))
                .map(Libraries::nameOf)
                .distinct()
                .toList();
        var packages = new HashMap<String, List<Path>>();
        for (var name : names) {
            var place = placeOf(name);
            PACKAGES.computeIfAbsent(name, each -> packagesIn(place))
                    .forEach(each -> packages.computeIfAbsent(each, any -> new ArrayList<>(1))
                            .add(place));
        }
        return new Libraries(Set.copyOf(names), packages);
    }

    boolean have(String inPackage) {
        return packages.containsKey(inPackage);
    }

    /**
     * The file of a class, looked for where its package is only. Spring reads hundreds of them when it starts; to look through
     * the whole class path for each takes a tenth of the start.
     *
     * @param file as in {@code java/lang/Object.class}
     */
    @Nullable
    URL classFile(String file) {
        var inPackage = file.substring(0, Math.max(0, file.lastIndexOf('/'))).replace('/', '.');
        for (var place : packages.getOrDefault(inPackage, List.of())) {
            var found = fileIn(place, file);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether {@code resource} of this JVM's class path is in one of them. */
    boolean include(URL resource) {
        var place = resource.toString();
        int inside = place.indexOf("!/");
        return inside < 0
                ? names.stream().anyMatch(name -> place.contains("/" + name + "/"))
                : names.contains(nameOf(place.substring(0, inside)));
    }

    private static Path placeOf(String name) {
        var place = ON_THE_CLASS_PATH.get(name);
        if (place == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return place;
    }

    private static @Nullable URL fileIn(Path place, String file) {
        try {
            if (Files.isDirectory(place)) {
                var found = place.resolve(file);
                return Files.exists(found) ? found.toUri().toURL() : null;
            }
            var jar = JARS.computeIfAbsent(place, Libraries::open);
            return jar.getEntry(file) == null ? null : new URL("jar:" + place.toUri() + "!/" + file);
        } catch (MalformedURLException e) {
            return null;
        }
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static Set<String> packagesIn(Path file) {
        try (var classes = classesIn(file)) {
            return classes.filter(entry -> entry.endsWith(".class") && entry.contains("/"))
                    .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Stream<String> classesIn(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Files.walk(file).map(path -> file.relativize(path).toString().replace(File.separatorChar, '/'));
        }
        try (var jar = new JarFile(file.toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList().stream();
        }
    }

    private static Map<String, Path> onTheClassPath() {
        var all = new HashMap<String, Path>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            all.put(nameOf(entry), Path.of(entry));
        }
        return all;
    }

    private static String nameOf(String place) {
        var path = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
