package io.gantry.standalone.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.springframework.boot.SpringApplication;

class ServiceClassesTests {

    private static final String OWN_CLASS = "io.gantry.standalone.system.WebhookInbox";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    private Path directory;

    private ServiceClasses classes;

    @BeforeEach
    void aServiceThatNeedsOneLibrary() throws IOException {
        classes = ServiceClasses.of(jar(), manifest(libraryOf(Logger.class)).getMainAttributes());
    }

    @Test
    void aServicesOwnClassesAreItsOwn() throws ClassNotFoundException {
        var loaded = classes.loadClass(OWN_CLASS);

        assertThat(loaded.getClassLoader()).isSameAs(classes);
        assertThat(loaded.getClassLoader().getName()).isEqualTo("some-service");
        assertThat(classes.loadClass(OWN_CLASS)).isSameAs(loaded);
    }

    @Test
    void itsLibrariesAreLoadedOnceForAllServices() throws ClassNotFoundException {
        assertThat(classes.loadClass(Logger.class.getName())).isSameAs(Logger.class);
    }

    @Test
    void whatOtherServicesBringAlongIsNotThere() {
        assertThatThrownBy(() -> classes.loadClass(SpringApplication.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(classes.getResource(fileOf(SpringApplication.class.getName())))
                .isNull();
    }

    @Test
    void theFileOfAClassIsThatOfItsLibrary() {
        var loader = Logger.class.getClassLoader();
        var file = fileOf(Logger.class.getName());

        assertThat(classes.getResource(file)).isEqualTo(loader.getResource(file));
        assertThat(classes.getResourceAsStream(file)).hasSameContentAs(loader.getResourceAsStream(file));
        assertThat(classes.getResource(file.replace("Logger", "NoSuchLogger"))).isNull();
        assertThat(classes.getResource(fileOf(OWN_CLASS)).toString()).contains("some-service.jar!/");
    }

    @Test
    void resourcesAreThoseOfItsJarAndOfItsLibraries() throws IOException {
        var found = Collections.list(classes.getResources(MANIFEST));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).toString()).contains("some-service.jar!/");
        assertThat(found.get(1).toString()).contains(libraryOf(Logger.class));
        assertThat(classes.getResourceAsStream("own.txt")).hasContent("own");
    }

    @Test
    void aLibraryThatIsMissingIsNamed() {
        assertThatThrownBy(() ->
                        ServiceClasses.of(jar(), manifest("missing-1.0.jar").getMainAttributes()))
                .hasMessage("missing-1.0.jar is not on the class path");
    }

    private Path jar() throws IOException {
        var file = directory.resolve("some-service.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest(""))) {
            put(jar, "own.txt", "own".getBytes());
            try (var in = ServiceClassesTests.class.getClassLoader().getResourceAsStream(fileOf(OWN_CLASS))) {
                put(jar, fileOf(OWN_CLASS), in.readAllBytes());
            }
        }
        return file;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static Manifest manifest(String classPath) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        return manifest;
    }

    private static String libraryOf(Class<?> type) {
        var place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String fileOf(String className) {
        return className.replace('.', '/') + ".class";
    }
}
