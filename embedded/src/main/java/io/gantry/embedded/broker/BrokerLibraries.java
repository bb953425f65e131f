package io.gantry.embedded.broker;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The broker's jars, which travel as resources of this module's jar. */
final class BrokerLibraries {

    private static final String FOLDER = "/broker-libs/";

    private BrokerLibraries() {}

    /**
     * Makes {@code directory} hold exactly our jars, copying only what differs in name or size. Each jar appears in one
     * step, so being killed in the middle leaves nothing that the next call takes for whole.
     */
    static void extractTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Map<String, Long> ours = sizes();
        deleteAllBut(ours.keySet(), directory);
        for (var jar : ours.entrySet()) {
            var target = directory.resolve(jar.getKey());
            if (Files.notExists(target) || Files.size(target) != jar.getValue()) {
                copy(jar.getKey(), target);
            }
        }
    }

    private static void copy(String name, Path target) throws IOException {
        var partial = target.resolveSibling(name + ".partial");
        try (var in = resource(name).openStream()) {
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteAllBut(Set<String> names, Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, Long> sizes() throws IOException {
        var folder = resource("");
        return folder.openConnection() instanceof JarURLConnection jar ? sizesInJar(jar) : sizesInDirectory(folder);
    }

    private static Map<String, Long> sizesInJar(JarURLConnection connection) throws IOException {
        // Not the loader's own instance, which is not ours to close.
        connection.setUseCaches(false);
        var sizes = new HashMap<String, Long>();
        try (var jar = connection.getJarFile()) {
            var prefix = connection.getEntryName();
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .forEach(entry -> sizes.put(entry.getName().substring(prefix.length()), entry.getSize()));
        }
        return sizes;
    }

    private static Map<String, Long> sizesInDirectory(URL folder) throws IOException {
        var sizes = new HashMap<String, Long>();
        try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
            for (var file : files.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private static URL resource(String name) {
        var url = BrokerLibraries.class.getResource(FOLDER + name);
        if (url == null) {
            throw new IllegalStateException(
                    "resource missing: " + FOLDER + name + " (expected in Gantry's embedded jar)");
        }
        return url;
    }
}
