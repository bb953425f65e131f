package io.gantry.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the console amid its {@link Surroundings}; all of them that set nothing else share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Timeout(90)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "gantry.zone=+08:00:13")
@ContextConfiguration(initializers = Surroundings.class)
public @interface ConsoleTest {}
