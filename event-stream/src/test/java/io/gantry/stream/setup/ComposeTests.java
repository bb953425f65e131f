package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.mongodb.autoconfigure.PropertiesMongoConnectionDetails;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a container is given by docker-compose.yml, as Spring understands it. */
class ComposeTests {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, Object> COMPOSE = read("docker-compose.yml");
    private static final Map<String, Object> TLS = read("ops/tls/compose.yaml");

    // Any certificate; nobody is connected to.
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBmTCCAT6gAwIBAgIUXwHE/QQ5aBzwL/zWMHTlaP80d5AwCgYIKoZIzj0EAwIw
            GDEWMBQGA1UEAwwNR2FudHJ5IGluc2lkZTAeFw0yNjExMjgyMTUxNThaFw0yOTAz
            MDIyMTUxNThaMBgxFjAUBgNVBAMMDUdhbnRyeSBpbnNpZGUwWTATBgcqhkjOPQIB
            BggqhkjOPQMBBwNCAARJk68fLlH6JhtU/bjM9ASALaaduBl9aATs4VEvnMxqLAtw
            7M0sxL+lYNThl7k1R1P+ThRXyB9hFZx9dYq61jLQo2YwZDAdBgNVHQ4EFgQUz9uM
            h8lDURchWkQV1uNyRIDZvjIwHwYDVR0jBBgwFoAUz9uMh8lDURchWkQV1uNyRIDZ
            vjIwEgYDVR0TAQH/BAgwBgEB/wIBADAOBgNVHQ8BAf8EBAMCAgQwCgYIKoZIzj0E
            AwIDSQAwRgIhAJ3Y9vyPHr3zscNcQLaU2BXGApIwuabz5Pw9tqXmbWcfAiEAtSs/
            Yh5dJ8xWpMf6dqB2RmpIR2oeSYhObAcMYIj29FA=
            -----END CERTIFICATE-----
            """;

    private static final String HEADS = "/var/lib/gantry/heads";

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

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void withTheFileForItAServiceComesToBothOverTls(String service) throws Exception {
        var variables = variablesOf(service);
        var more = map(map(map(TLS.get("services")).get(service)).get("environment"));
        more.forEach((name, value) -> variables.put(name, value.toString().replace("/run/secrets", "" + secrets)));
        Files.writeString(secrets.resolve("tls-ca"), CERTIFICATE);
        try (var context = application(variables).run()) {
            var kafka = context.getBean(KafkaProperties.class);
            var mongo = new PropertiesMongoConnectionDetails(
                    context.getBean(MongoProperties.class), context.getBean(SslBundles.class));

            assertThat(Stream.of(
                            kafka.buildAdminProperties(),
                            kafka.buildProducerProperties(),
                            kafka.buildConsumerProperties()))
                    .allSatisfy(client -> assertThat(client)
                            .containsEntry("security.protocol", "SASL_SSL")
                            .containsEntry("ssl.truststore.type", "PEM")
                            .containsEntry("ssl.truststore.location", "" + secrets.resolve("tls-ca")));
            assertThat(mongo.getSslBundle()).isNotNull();
            assertThat(mongo.getSslBundle().getStores().getTrustStore().size()).isEqualTo(1);
        }
    }

    @Test
    void everySecretIsMade() throws Exception {
        assertThat(words("ops/secrets.sh"))
                .containsAll(map(COMPOSE.get("secrets")).keySet());
        assertThat(words("ops/tls/certificates.sh"))
                .containsAll(map(TLS.get("secrets")).keySet());
    }

    @Test
    void theStoreAndTheLogAreReachedByThoseWhoUseThemOnly() {
        var services = Set.of("project-service", "progress-service", "notification-service", "console");

        assertThat(on("log")).containsExactlyInAnyOrderElementsOf(with(services, "kafka", "kafka-init"));
        assertThat(on("store")).containsExactlyInAnyOrderElementsOf(with(services, "mongo", "mongo-init"));
        assertThat(on("monitoring")).containsExactlyInAnyOrderElementsOf(with(services, "prometheus", "grafana"));
        assertThat(on("services")).containsExactlyInAnyOrderElementsOf(services);
        assertThat(on("outside")).containsExactlyInAnyOrderElementsOf(with(services, "keycloak"));
        assertThat(map(COMPOSE.get("networks")).entrySet().stream()
                        .filter(network -> network.getValue().equals(Map.of("internal", true)))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("log", "store", "services", "monitoring");
    }

    @Test
    void theExampleOfAProviderAsksForASecondFactorAndSendsNobodyElsewhere() throws IOException {
        var realm = JsonMapper.shared().readTree(Files.readString(ROOT.resolve("ops/keycloak/gantry-realm.json")));
        var otp = realm.path("requiredActions")
                .valueStream()
                .filter(action -> action.path("alias").asString().equals("CONFIGURE_TOTP"))
                .toList();

        assertThat(otp).singleElement().satisfies(action -> {
            assertThat(action.path("enabled").asBoolean()).isTrue();
            assertThat(action.path("defaultAction").asBoolean()).isTrue();
        });
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("redirectUris").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .noneMatch(uri -> uri.contains("*"));
            assertThat(client.at("/attributes/post.logout.redirect.uris").asString())
                    .isEqualTo("${GANTRY_URL}/");
        });
    }

    @Test
    void aContainerIsBoundedAndWritesWhereItMayOnly() {
        assertThat(map(COMPOSE.get("services")))
                .allSatisfy((name, container) -> assertThat(map(container))
                        .as(name)
                        .containsKeys("mem_limit", "pids_limit", "cpus", "networks")
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL")));
    }

    /** Who writes log and store anew does not get at them; and the container's user may write where they lie. */
    @Test
    void theLastHeadsOfTheAuditTrailAreKeptApart() throws IOException {
        var service = map(map(COMPOSE.get("services")).get("project-service"));

        assertThat(service).containsEntry("volumes", List.of("audit-heads:" + HEADS));
        assertThat(map(service.get("environment"))).containsEntry("GANTRY_AUDIT_HEADS", HEADS);
        assertThat(map(COMPOSE.get("volumes"))).containsKey("audit-heads");
        assertThat(Files.readString(ROOT.resolve("Dockerfile")))
                .contains("-m 0700 -o 10001 -g 10001 " + HEADS, "USER 10001:10001");
    }

    @Test
    void whatIsLockedIsWhatIsFetched() throws IOException {
        var locked = map(read("ops/images.lock.yaml").get("services"));

        if (!locked.isEmpty()) {
            assertIsLock(locked);
        }
    }

    @Test
    void theLockIsWrittenForEveryImage() throws Exception {
        for (var file : List.of("docker-compose.yml", "Dockerfile", "ops/lock-images", "ops/keycloak/Dockerfile")) {
            var copy = secrets.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(ROOT.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        var docker = Files.writeString(secrets.resolve("docker"), "#!/bin/sh\necho sha256:" + "a".repeat(64));
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        var script = new ProcessBuilder(secrets.resolve("ops/lock-images").toString()).inheritIO();
        script.environment().merge("PATH", "" + secrets, (path, own) -> own + ":" + path);

        assertThat(script.start().waitFor()).isZero();

        assertIsLock(map(read(secrets.resolve("ops/images.lock.yaml")).get("services")));
    }

    private static void assertIsLock(Map<String, Object> locked) {
        assertThat(locked).containsOnlyKeys(map(COMPOSE.get("services")).keySet());
        map(COMPOSE.get("services")).forEach((name, container) -> {
            var image = (String) map(container).get("image");
            var lock = map(locked.get(name));
            if (image.startsWith("gantry/")) {
                assertThat(map(map(lock.get("build")).get("args")).values())
                        .isNotEmpty()
                        .allSatisfy(base -> assertThat(base.toString()).matches("\\S+@sha256:[0-9a-f]{64}"));
            } else {
                assertThat(lock.get("image").toString()).matches(Pattern.quote(image) + "@sha256:[0-9a-f]{64}");
            }
        });
    }

    private static List<String> on(String network) {
        return map(COMPOSE.get("services")).entrySet().stream()
                .filter(container -> {
                    var networks = map(container.getValue()).get("networks");
                    return networks instanceof List<?> list
                            ? list.contains(network)
                            : map(networks).containsKey(network);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> with(Set<String> services, String... others) {
        return Stream.concat(services.stream(), Stream.of(others)).collect(Collectors.toSet());
    }

    private static String[] words(String script) throws IOException {
        return Files.readString(ROOT.resolve(script)).split("\\W*\\s+\\W*");
    }

    /** What has a name, a port or an address of its own can be there once only. */
    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void aServiceCanRunSeveralTimes(String service) throws Exception {
        var container = map(map(COMPOSE.get("services")).get(service));

        assertThat(container).doesNotContainKeys("container_name", "hostname");
        // Which instances may share.
        assertThat((List<?>) container.getOrDefault("volumes", List.of()))
                .allSatisfy(volume -> assertThat(volume).isEqualTo("audit-heads:" + HEADS));
        assertThat((List<?>) container.getOrDefault("ports", List.of()))
                .allSatisfy(port -> assertThat(port).asString().contains("${GANTRY_PORTS:-"));
    }

    private ConfigurableApplicationContext started(String service) throws IOException {
        return application(variablesOf(service)).run();
    }

    /** The environment of the container {@code service}, beside whose secrets are written; a secret's text is its name. */
    private Map<String, Object> variablesOf(String service) throws IOException {
        var container = map(map(COMPOSE.get("services")).get(service));
        for (var secret : (List<?>) container.get("secrets")) {
            var names = map(secret);
            Files.writeString(secrets.resolve((String) names.get("target")), (String) names.get("source"));
        }
        var variables = map(container.get("environment")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry ->
                        (Object) entry.getValue().toString().replace("$$", "$")));
        variables.put("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/,classpath:gantry-event-stream.yaml");
        variables.put("SPRING_APPLICATION_NAME", service);
        return variables;
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

    private static Map<String, Object> read(String file) {
        return read(ROOT.resolve(file));
    }

    private static Map<String, Object> read(Path file) {
        try {
            return map(new Yaml().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(Object yaml) {
        var map = new HashMap<String, Object>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put((String) key, value));
        return map;
    }

    @EnableConfigurationProperties({KafkaProperties.class, MongoProperties.class})
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static class Clients {}
}
