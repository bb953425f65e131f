package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The manifests of ops/kubernetes against the image, the settings and the rights that they stand on. */
class KubernetesTests {

    private static final Path ROOT = Path.of("..");
    private static final Path MANIFESTS = ROOT.resolve("ops/kubernetes");
    private static final Set<String> SERVICES =
            Set.of("project-service", "progress-service", "notification-service", "console");

    @Test
    void everyManifestIsApplied() throws IOException {
        var listed =
                (List<?>) read(MANIFESTS.resolve("kustomization.yaml")).get(0).get("resources");
        try (var files = Files.list(MANIFESTS)) {
            var there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
                    .toList();

            assertThat(listed).map(Object::toString).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everyServiceRunsSeveralTimesAndNeverLosesAllAtOnce() {
        var deployments = all("Deployment");

        assertThat(deployments).map(KubernetesTests::name).containsExactlyInAnyOrderElementsOf(SERVICES);
        for (var deployment : deployments) {
            var labels = at(deployment, "spec.template.metadata.labels");
            assertThat((int) at(deployment, "spec.replicas")).isGreaterThan(1);
            assertThat(at(deployment, "spec.selector.matchLabels"))
                    .isEqualTo(Map.of("app.kubernetes.io/name", name(deployment)));
            assertThat(map(labels)).containsAllEntriesOf(map(at(deployment, "spec.selector.matchLabels")));
            var budget = named("PodDisruptionBudget", name(deployment));
            assertThat(at(budget, "spec.selector")).isEqualTo(at(deployment, "spec.selector"));
            assertThat(at(budget, "spec.minAvailable")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void portsAndProbesAreThoseOfTheImage(String service) throws IOException {
        var image = Files.readString(ROOT.resolve("Dockerfile"));
        var container = container(service);
        var ports = new HashMap<Object, Object>();
        ((List<?>) at(container, "ports")).forEach(port -> ports.put(at(port, "name"), "" + at(port, "containerPort")));

        assertThat(image)
                .contains("SERVER_PORT=" + ports.get("http"), "MANAGEMENT_SERVER_PORT=" + ports.get("management"));
        assertThat(image).contains("USER " + at(pod(service), "securityContext.runAsUser") + ":");
        for (var probe : List.of("startupProbe", "readinessProbe")) {
            assertThat(at(container, probe + ".httpGet"))
                    .isEqualTo(Map.of("path", "/actuator/health/readiness", "port", "management"));
        }
        assertThat(at(container, "livenessProbe.httpGet"))
                .isEqualTo(Map.of("path", "/actuator/health/liveness", "port", "management"));
        var port = (List<?>) at(named("Service", service), "spec.ports");
        assertThat(port).isEqualTo(List.of(Map.of("name", "http", "port", 8080, "targetPort", "http")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console"})
    void aServiceComesToItsOwnDatabaseAsItself(String service) {
        var uri = new ConnectionString(
                variables(service).get("SPRING_MONGODB_URI").replace("${gantry.mongodb.password}", "secret"));
        var store = map(at(example("mongodb.yaml", "MongoDBCommunity").get(0), "spec"));
        var user = ((List<?>) store.get("users"))
                .stream()
                        .filter(each -> service.equals(at(each, "name")))
                        .findFirst()
                        .orElseThrow();

        assertThat(uri.getUsername()).isEqualTo(service);
        assertThat(uri.getDatabase()).isEqualTo(at(user, "db")).isEqualTo(service.replace("-service", ""));
        assertThat(at(user, "roles")).isEqualTo(List.of(Map.of("name", "readWrite", "db", uri.getDatabase())));
        assertThat(files(service)).containsEntry("gantry.mongodb.password", "" + at(user, "passwordSecretRef.name"));
        assertThat(uri.getRequiredReplicaSetName()).isEqualTo("mongo");
        assertThat(uri.getWriteConcern().getJournal()).isTrue();
    }

    @Test
    void usersOfTheLogHaveJustTheRightsOfTheTable() throws IOException {
        var table = AclTable.read(Files.readAllLines(ROOT.resolve("ops/kafka/acls.csv")));
        var rows = new ArrayList<>(List.of("principal,operation,resource,pattern,name"));
        for (var user : example("kafka.yaml", "KafkaUser")) {
            for (var acl : (List<?>) map(map(user.get("spec")).getOrDefault("authorization", Map.of()))
                    .getOrDefault("acls", List.of())) {
                var pattern = at(acl, "resource.patternType").equals("prefix") ? "PREFIXED" : "LITERAL";
                for (var operation : (List<?>) at(acl, "operations")) {
                    rows.add(String.join(
                            ",",
                            name(user),
                            upper(operation),
                            upper(at(acl, "resource.type")),
                            pattern,
                            "" + at(acl, "resource.name")));
                }
            }
        }

        Set<AclBinding> rights = AclTable.read(rows);
        assertThat(rights).isEqualTo(table);
    }

    @Test
    void everySecretOfTheLogIsThatOfAUserThere() {
        var users = example("kafka.yaml", "KafkaUser").stream()
                .map(KubernetesTests::name)
                .toList();

        SERVICES.forEach(service -> assertThat(files(service)).containsEntry("gantry.kafka.password", service));
        assertThat(users).containsAll(SERVICES).contains("admin");
    }

    @Test
    void theConsoleFindsEachServiceUnderItsName() {
        variables("console").forEach((variable, value) -> {
            if (variable.startsWith("GANTRY_SERVICES_")) {
                var service = variable.substring("GANTRY_SERVICES_".length()).toLowerCase(Locale.ROOT) + "-service";
                assertThat(value).isEqualTo("http://" + name(named("Service", service)) + ":8080");
            }
        });
    }

    /** A variable that no property answers to would be passed over without a word. */
    @Test
    void everySettingIsAProperty() throws IOException {
        var known = new TreeSet<String>();
        var documented = Files.readString(ROOT.resolve("docs/operations.md"));
        var word = java.util.regex.Pattern.compile("`([a-z][a-z.-]+[a-z])`|`(\\.[a-z.-]+)`")
                .matcher(documented);
        var before = "";
        while (word.find()) {
            var property = word.group(1) != null ? word.group(1) : parent(before) + word.group(2);
            before = word.group(1) != null ? property : before;
            known.add(variable(property));
        }
        var used = new TreeSet<>(
                map(at(named("ConfigMap", "gantry-settings"), "data")).keySet());
        SERVICES.forEach(service -> used.addAll(variables(service).keySet()));
        used.removeIf(variable -> !variable.startsWith("GANTRY_"));

        assertThat(known).containsAll(used);
    }

    @Test
    void theLastHeadsOfTheAuditTrailLieWhereTheirVolumeIs() {
        var folder = MANIFESTS.resolve("audit-heads");
        var claim = read(folder.resolve("claim.yaml")).get(0);
        var mounted = read(folder.resolve("mount.yaml")).get(0);
        var container = ((List<?>) at(mounted, "spec.template.spec.containers")).get(0);

        assertThat(name(mounted)).isEqualTo(at(container, "name")).isEqualTo("project-service");
        assertThat(at(claim, "spec.accessModes")).isEqualTo(List.of("ReadWriteMany"));
        assertThat(at(((List<?>) at(mounted, "spec.template.spec.volumes")).get(0), "persistentVolumeClaim.claimName"))
                .isEqualTo(name(claim));
        assertThat(at(container, "env"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "GANTRY_AUDIT_HEADS",
                        "value",
                        at(((List<?>) at(container, "volumeMounts")).get(0), "mountPath"))));
    }

    @Test
    void nothingIsLedToAPortThatNobodyServes() {
        var served = Set.of(8080, 9090, 9092, 27017, 53, 443, 80, 587, 465);
        var named = new HashSet<Object>();
        for (var policy : all("NetworkPolicy")) {
            collect(policy, "port", named);
        }

        assertThat(served).containsAll(named.stream().map(Integer.class::cast).toList());
    }

    private static void collect(Object yaml, String key, Collection<Object> found) {
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals(key)) {
                    found.add(value);
                }
                collect(value, key, found);
            });
        } else if (yaml instanceof List<?> list) {
            list.forEach(value -> collect(value, key, found));
        }
    }

    private static String parent(String property) {
        return property.contains(".") ? property.substring(0, property.lastIndexOf('.')) : property;
    }

    // As Spring takes it from the environment.
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String upper(Object word) {
        return word.toString().toUpperCase(Locale.ROOT);
    }

    private static Object pod(String service) {
        return at(named("Deployment", service), "spec.template.spec");
    }

    private static Object container(String service) {
        return ((List<?>) at(pod(service), "containers")).get(0);
    }

    private static Map<String, String> variables(String service) {
        var variables = new HashMap<String, String>();
        ((List<?>) at(container(service), "env"))
                .forEach(each -> variables.put("" + at(each, "name"), "" + at(each, "value")));
        return variables;
    }

    /** The files of a container's secrets, and whose secret each is. */
    private static Map<String, String> files(String service) {
        var files = new HashMap<String, String>();
        for (var source : (List<?>) at(((List<?>) at(pod(service), "volumes")).get(0), "projected.sources")) {
            ((List<?>) at(source, "secret.items"))
                    .forEach(item -> files.put("" + at(item, "path"), "" + at(source, "secret.name")));
        }
        return files;
    }

    private static Map<String, Object> named(String kind, String name) {
        return all(kind).stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static List<Map<String, Object>> all(String kind) {
        try (var files = Files.list(MANIFESTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> read(file).stream())
                    .filter(each -> kind.equals(each.get("kind")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> example(String file, String kind) {
        return read(MANIFESTS.resolve("examples").resolve(file)).stream()
                .filter(each -> kind.equals(each.get("kind")))
                .toList();
    }

    private static List<Map<String, Object>> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var documents = StreamSupport.stream(new Yaml().loadAll(reader).spliterator(), false);
            return documents.map(KubernetesTests::map).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Map<String, Object> manifest) {
        return "" + at(manifest, "metadata.name");
    }

    private static Object at(Object yaml, String path) {
        var value = yaml;
        for (var key : path.split("\\.")) {
            value = map(value).get(key);
        }
        return value;
    }

    private static Map<String, Object> map(Object yaml) {
        var map = new HashMap<String, Object>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put((String) key, value));
        return map;
    }
}
