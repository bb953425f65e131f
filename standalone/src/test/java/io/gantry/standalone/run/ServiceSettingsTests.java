package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.logback.LogbackLoggingSystemProperties;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

class ServiceSettingsTests {

    private final ServiceSettings settings = new ServiceSettings();

    @Test
    void passesEachPropertyOnceWithTheUsersValue() {
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:8100");

        settings.putAll(Map.of("spring.kafka.bootstrap-servers", "kafka:9092"));

        assertThat(settings.arguments()).containsExactly("--spring.kafka.bootstrap-servers=kafka:9092");
    }

    // What Spring Boot makes of the settings is what the service's logging is configured with.
    @Test
    void theLogBeginsANewFileAtTenMegabytesAndKeepsForty() {
        settings.putLog(Path.of("logs", "console.log"));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SimpleCommandLinePropertySource(settings.arguments().toArray(String[]::new)));
        var logback = new HashMap<String, String>();

        new LogbackLoggingSystemProperties(environment, null, logback::put).apply();

        assertThat(LogFile.get(environment))
                .hasToString(Path.of("logs", "console.log").toString());
        assertThat(logback)
                .containsEntry("LOGBACK_ROLLINGPOLICY_MAX_FILE_SIZE", String.valueOf(10 << 20))
                .containsEntry("LOGBACK_ROLLINGPOLICY_TOTAL_SIZE_CAP", String.valueOf(40 << 20))
                .containsEntry("CONSOLE_LOG_THRESHOLD", "off");
    }

    @Test
    void takesAnotherSpellingForTheSameProperty() {
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:8100");

        settings.putAll(Map.of("spring.kafka.bootstrapServers", "kafka:9092"));

        assertThat(settings.arguments()).containsExactly("--spring.kafka.bootstrapServers=kafka:9092");
    }

    @Test
    void prefersTheLaterOfTwoSpellings() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("gantry.alert.escalate-after", "1h");
        typed.put("gantry.alert.escalateAfter", "2h");

        settings.putAll(typed);

        assertThat(settings.arguments()).containsExactly("--gantry.alert.escalateAfter=2h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mongodb://user:secret@db:27017/?replicaSet=rs0", "mongodb://user:secret@db:27017?replicaSet=rs0"
            })
    void keepsTheDatabaseOfEachServiceOnTheUsersServer(String uri) {
        settings.putDatabase("mongodb://gantry:${p}@127.0.0.1:8102/progress?authSource=admin");

        settings.putAll(Map.of("spring.mongodb.uri", uri));

        assertThat(settings.arguments())
                .containsExactly("--spring.mongodb.uri=mongodb://user:secret@db:27017/progress?replicaSet=rs0");
    }

    @Test
    void bringsNoPasswordOfOursToABrokerOfTheUser() {
        settings.putBroker("127.0.0.1:8100", Map.of("spring.kafka.security.protocol", "SASL_PLAINTEXT"));

        settings.putAll(Map.of("spring.kafka.bootstrapServers", "kafka:9092"));

        assertThat(settings.arguments()).containsExactly("--spring.kafka.bootstrapServers=kafka:9092");
    }

    @Test
    void readsThePlacesOfTheUserBesideItsOwn() {
        settings.putImport("configtree:keys/");

        settings.putAll(Map.of("spring.config.import", "file:mine.yaml"));

        assertThat(settings.arguments()).containsExactly("--spring.config.import=configtree:keys/,file:mine.yaml");
    }

    @Test
    void givesNoDatabaseToAServiceThatHasNone() {
        settings.putAll(Map.of("spring.mongodb.uri", "mongodb://db"));

        assertThat(settings.arguments()).isEmpty();
    }

    @Test
    void refusesOneDatabaseForAllServices() {
        assertThatThrownBy(() -> ServiceSettings.requireUsable(Map.of("spring.mongodb.uri", "mongodb://db/gantry")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("names the database gantry (expected: none, as each service has its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "management.server.port", "SERVER.PORT", "logging.file.name"})
    void refusesWhatCannotBeTheSameForEveryService(String name) {
        assertThatThrownBy(() -> ServiceSettings.requireUsable(Map.of(name, "9000")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesWhatIsNoAddressOfMongoDb() {
        for (var uri : List.of("db:27017", "http://db", "mongodb://", "")) {
            assertThatThrownBy(() -> ServiceSettings.requireUsable(Map.of("spring.mongodb.uri", uri)))
                    .as(uri)
                    .isInstanceOf(RefusedException.class);
        }
    }
}
