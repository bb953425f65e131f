package io.gantry.stream.setup;

import io.gantry.stream.TopicsAutoConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Comes to the broker as its administrator, makes the topics that are missing, sets the services' passwords and rights,
 * and ends. May be run as often as one likes: it is how a password or a right is changed, too.
 */
@ImportAutoConfiguration({KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
@EnableConfigurationProperties(LogSetupProperties.class)
public class LogSetup {

    public static void main(String[] args) throws Exception {
        run(args);
    }

    static void run(String... args) throws IOException, ExecutionException, InterruptedException {
        var application = new SpringApplicationBuilder(LogSetup.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=log-setup");
        // The topics are made while it starts.
        try (var context = application.run(args);
                var admin = Admin.create(context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
            var properties = context.getBean(LogSetupProperties.class);
            var access = new LogAccess(admin);
            access.setPasswords(properties.passwords());
            var acls = properties.acls();
            if (acls != null) {
                var table = acls.getContentAsString(StandardCharsets.UTF_8);
                access.setRights(AclTable.read(table.lines().toList()));
            }
        }
    }
}
