package io.gantry.standalone.together;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries of one service among those on the class path of this JVM. They are known by the last part of their path,
 * which holds name and version: one that several services have is on the class path once.
 *
 * @param names their names
 * @param packages of their classes
 */
record Libraries(Set<String> names, Set<String> packages) {

    private static final Map<String, Path> ON_THE_CLASS_PATH = onTheClassPath();
    private static final Map<String, Set<String>> PACKAGES = new ConcurrentHashMap<>();

    /**
     * @param classPath as a manifest has it: separated by spaces
     * @throws IllegalStateException if one of them is not on this JVM's class path
     */
    static Libraries of(String classPath) {
        var names = Stream.of(classPath.split(" ")).map(Libraries::nameOf).collect(Collectors.toUnmodifiableSet());
        var packages = new HashSet<String>();
        names.forEach(name -> packages.addAll(PACKAGES.computeIfAbsent(name, Libraries::packagesOf)));
        return new Libraries(names, packages);
    }

    boolean have(String inPackage) {
        return packages.contains(inPackage);
    }

    /** Whether {@code resource} of this JVM's class path is in one of them. */
    boolean include(URL resource) {
        var place = resource.toString();
        int inside = place.indexOf("!/");
        return inside < 0
                ? names.stream().anyMatch(name -> place.contains("/" + name + "/"))
                : names.contains(nameOf(place.substring(0, inside)));
    }

    private static Set<String> packagesOf(String name) {
        var file = ON_THE_CLASS_PATH.get(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
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
