package io.gantry.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

// Of module access the limits and the audit trail; here nobody is let in by a token, but by a session, or handed on. Of
// the store the client, for the sessions: nothing else that is here has to outlive the process.
@SpringBootApplication(
        excludeName = {
            "io.gantry.access.token.TokenAutoConfiguration",
            "io.gantry.access.limit.ChargeAutoConfiguration",
            "io.gantry.store.LogStoreAutoConfiguration",
            "io.gantry.unit.UnitDirectoryAutoConfiguration"
        })
@ConfigurationPropertiesScan
public class ConsoleApplication {

    public static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
