package io.gantry.standalone.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** One service in this JVM. */
final class RunningService implements SpringApplicationRunListener {

    private final ServiceClasses classes;
    private final String mainClass;
    private final String[] arguments;
    private final CountDownLatch configured = new CountDownLatch(1);
    private volatile @Nullable ConfigurableApplicationContext context;

    private RunningService(ServiceClasses classes, String mainClass, String[] arguments) {
        this.classes = classes;
        this.mainClass = mainClass;
        this.arguments = arguments;
    }

    /** The service in the jar that comes first, to be run with the rest. */
    static RunningService of(List<String> jarAndArguments) {
        var file = Path.of(jarAndArguments.get(0));
        try (var jar = new JarFile(file.toFile())) {
            var main = jar.getManifest().getMainAttributes();
            return new RunningService(
                    ServiceClasses.of(file, main),
                    main.getValue(Attributes.Name.MAIN_CLASS),
                    jarAndArguments.stream().skip(1).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Begins to start it, and returns when it has read its settings: logging is set up once, by the first. */
    void start() {
        var thread = new Thread(this::run, classes.getName());
        thread.setContextClassLoader(classes);
        thread.start();
        try {
            configured.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it in an orderly way, as a JVM of its own would when it is told to end. */
    void stop() {
        var started = context;
        if (started != null) {
            Thread.currentThread().setContextClassLoader(classes);
            started.close();
        }
    }

    private void run() {
        try {
            var main = classes.loadClass(mainClass).getDeclaredMethod("main", String[].class);
            // The java launcher, too, runs the public main method of a class that is not public.
            main.setAccessible(true);
            SpringApplication.withHook(
                    application -> {
                        // The order in which services end is decided for all of them.
                        application.setRegisterShutdownHook(false);
                        return this;
                    },
                    () -> invoke(main));
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        } finally {
            configured.countDown();
        }
    }

    private void invoke(Method main) {
        try {
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(classes.getName() + " cannot start", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
        configured.countDown();
    }

    // What else a service starts in the thread of its own start comes later, and ends with it.
    @Override
    public void contextPrepared(ConfigurableApplicationContext prepared) {
        if (context == null) {
            context = prepared;
        }
    }
}
