package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.mongodb.autoconfigure.PropertiesMongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** What a container is given by docker-compose.yml, as Spring understands it. */
class ComposeTests {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path secrets;

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void aServiceComesToTheStoreAsItself(String service) throws Exception {
        try (var context = started(service)) {
            var store = connectionOf(context);

            assertThat(store.getCredential()).isNotNull().satisfies(credential -> {
                assertThat(credential.getUserName()).isEqualTo(service);
                assertThat(credential.getPassword()).isEqualTo(("mongo-" + service).toCharArray());
                assertThat(credential.getSource()).isEqualTo(service.replace("-service", ""));
            });
            assertThat(store.getDatabase()).isEqualTo(service.replace("-service", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void aServiceComesToTheLogAsItself(String service) throws Exception {
        try (var context = started(service)) {
            var kafka = context.getBean(KafkaProperties.class);

            assertThat(Stream.of(
                            kafka.buildAdminProperties(),
                            kafka.buildProducerProperties(),
                            kafka.buildConsumerProperties()))
                    .allSatisfy(client -> assertThat(client)
                            .containsEntry("security.protocol", "SASL_PLAINTEXT")
                            .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                            .extractingByKey("sasl.jaas.config")
                            .asString()
                            .contains("username=\"" + service + "\" password=\"kafka-" + service + "\""));
        }
    }

    @Test
    void everySecretIsMade() throws Exception {
        var script = Files.readString(ROOT.resolve("ops/secrets.sh"));

        assertThat(script.split("\\W*\\s+\\W*"))
                .containsAll(map(compose().get("secrets")).keySet());
    }

    /** What has a name, a port or an address of its own can be there once only. */
    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void aServiceCanRunSeveralTimes(String service) throws Exception {
        var container = map(map(compose().get("services")).get(service));

        assertThat(container).doesNotContainKeys("container_name", "hostname", "volumes");
        assertThat((List<?>) container.getOrDefault("ports", List.of()))
                .allSatisfy(port -> assertThat(port).asString().contains("${GANTRY_PORTS:-"));
    }

    /** A context with the environment and the secrets of the container {@code service}; a secret's text is its name. */
    private ConfigurableApplicationContext started(String service) throws IOException {
        var container = map(map(compose().get("services")).get(service));
        for (var secret : (List<?>) container.get("secrets")) {
            var names = map(secret);
            Files.writeString(secrets.resolve((String) names.get("target")), (String) names.get("source"));
        }
        var variables = map(container.get("environment")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry ->
                        (Object) entry.getValue().toString().replace("$$", "$")));
        variables.put("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/,classpath:gantry-event-stream.yaml");
        variables.put("SPRING_APPLICATION_NAME", service);
        return application(variables).run();
    }

    private static SpringApplication application(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return new SpringApplicationBuilder(Clients.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .build();
    }

    private static ConnectionString connectionOf(ConfigurableApplicationContext context) {
        return new PropertiesMongoConnectionDetails(context.getBean(MongoProperties.class), null).getConnectionString();
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
    }

    private static Map<String, Object> map(Object yaml) {
        var map = new HashMap<String, Object>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put((String) key, value));
        return map;
    }

    @EnableConfigurationProperties({KafkaProperties.class, MongoProperties.class})
    static class Clients {}
}
