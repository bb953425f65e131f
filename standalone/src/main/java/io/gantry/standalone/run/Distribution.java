package io.gantry.standalone.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What Maven has packed.
 *
 * @param ownJar {@code gantry.jar}, beside which {@code lib}, {@code broker} and {@code services} lie
 */
record Distribution(Path ownJar) {

    /** The one that this program was started from. */
    static Distribution own() {
        try {
            var jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service's own jar, whose manifest names its main class and the jars beside it. */
    Path jarOf(Part service) {
        var place = ownJar.resolveSibling("services").resolve(service.label());
        var jar = place.resolve(service.label() + ".jar");
        if (Files.notExists(jar)) {
            throw new RefusedException("The file " + jar + " is missing; build Gantry again with mvn package.");
        }
        return jar;
    }

    /** The broker's jars. */
    Path brokerLibraries() {
        return ownJar.resolveSibling("broker");
    }

    /** Where the class archives of the parts are kept. */
    Path archives() {
        return ownJar.resolveSibling("archives");
    }

    /** Everything that a JVM of this distribution loads classes from. */
    List<Path> jars() throws IOException {
        try (var files = Files.walk(Objects.requireNonNull(ownJar.getParent()))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** This program's own jar, and what the services need beside theirs; what several of them need stands there once. */
    List<String> librariesOf(List<Part> services) {
        var all = new LinkedHashMap<String, String>();
        for (var service : services) {
            var place = jarOf(service).toUri();
            for (var library :
                    manifestOf(service).getValue(Attributes.Name.CLASS_PATH).split(" ")) {
                var file = Path.of(place.resolve(library));
                all.putIfAbsent(String.valueOf(file.getFileName()), file.toString());
            }
        }
        return Stream.concat(Stream.of(ownJar.toString()), all.values().stream())
                .toList();
    }

    private Attributes manifestOf(Part service) {
        try (var jar = new JarFile(jarOf(service).toFile())) {
            return jar.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
