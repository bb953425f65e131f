package io.gantry.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

// Of module access the limits and the audit trail; here nobody is let in by a token, but by a session, or handed on.
@SpringBootApplication(excludeName = "io.gantry.access.token.TokenAutoConfiguration")
@ConfigurationPropertiesScan
public class ConsoleApplication {

    public static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
