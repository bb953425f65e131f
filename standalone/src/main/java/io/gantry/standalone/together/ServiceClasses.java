package io.gantry.standalone.together;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes and resources that a service has in a JVM of its own: those of its jar, and of the libraries that its manifest
 * names. The libraries themselves are loaded once for all services, by the loader of this class; of what other services
 * bring along, this one sees nothing, so that it configures itself as if it were alone.
 */
final class ServiceClasses extends ClassLoader {

    private static final Set<String> OF_THE_JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    // How the log is written.
    private static final String OWN_PACKAGE = ServiceClasses.class.getPackageName();

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final URL place;
    private final Libraries libraries;

    private ServiceClasses(String name, JarFile jar, URL place, Libraries libraries) {
        super(name, ServiceClasses.class.getClassLoader());
        this.jar = jar;
        this.place = place;
        this.libraries = libraries;
    }

    /**
     * @param file the service's jar; its name is the service's
     * @param manifest names the libraries
     */
    static ServiceClasses of(Path file, Attributes manifest) throws IOException {
        var name = file.getFileName().toString();
        return new ServiceClasses(
                name.substring(0, name.length() - ".jar".length()),
                new JarFile(file.toFile()),
                URI.create("jar:" + file.toUri() + "!/").toURL(),
                Libraries.of(manifest.getValue(Attributes.Name.CLASS_PATH)));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (OF_THE_JDK.contains(inPackage) || libraries.have(inPackage) || inPackage.equals(OWN_PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (var in = jar.getInputStream(entry)) {
            var bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        var own = findResource(name);
        if (own != null) {
            return own;
        }
        if (name.endsWith(".class") && !isOwn(name)) {
            return libraries.classFile(name);
        }
        try {
            return ofLibraries(name).findFirst().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var all = new LinkedHashSet<URL>();
        var own = findResource(name);
        if (own != null) {
            all.add(own);
        }
        ofLibraries(name).forEach(all::add);
        return Collections.enumeration(all);
    }

    private Stream<URL> ofLibraries(String name) throws IOException {
        var found = Collections.list(getParent().getResources(name)).stream();
        return isOwn(name) ? found : found.filter(libraries::include);
    }

    private static boolean isOwn(String resource) {
        return resource.startsWith(OWN_PACKAGE.replace('.', '/'));
    }

    @Override
    protected @Nullable URL findResource(String name) {
        try {
            return jar.getEntry(name) == null ? null : new URL(place, name);
        } catch (MalformedURLException e) {
            return null;
        }
    }
}
