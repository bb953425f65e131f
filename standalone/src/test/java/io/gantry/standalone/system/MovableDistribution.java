package io.gantry.standalone.system;

import io.gantry.testing.ClockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * A copy of the packed product whose services have the test support on their class path, and with it a clock that a test can
 * move. Nothing in the product itself knows of it. Login and pages keep the system's time, as tokens do.
 */
final class MovableDistribution {

    private static final List<String> SERVICES = List.of("project-service", "progress-service", "notification-service");

    private MovableDistribution() {}

    /** Makes the copy in {@code target}. */
    static void copy(Path product, Path target) {
        try (var files = Files.walk(product)) {
            for (var file : files.toList()) {
                var place = target.resolve(product.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.deleteIfExists(place);
                    Files.createLink(place, file);
                }
            }
            for (var service : SERVICES) {
                extend(target.resolve("services").resolve(service).resolve(service + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + product, e);
        }
    }

    private static void extend(Path jar) throws IOException {
        var extended = Files.createTempFile(jar.getParent(), "service", ".jar");
        try (var from = new JarFile(jar.toFile())) {
            var manifest = from.getManifest();
            var main = manifest.getMainAttributes();
            main.put(
                    Attributes.Name.CLASS_PATH,
                    main.getValue(Attributes.Name.CLASS_PATH) + " " + testing().toUri());
            try (var to = new JarOutputStream(Files.newOutputStream(extended), manifest)) {
                for (var entry : from.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        from.getInputStream(entry).transferTo(to);
                        to.closeEntry();
                    }
                }
            }
        }
        Files.delete(jar);
        Files.move(extended, jar);
    }

    private static Path testing() {
        try {
            return Path.of(ClockFile.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
