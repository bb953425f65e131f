package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSetupTests {

    @TempDir
    Path directory;

    @AfterEach
    void asItWas() {
        SecuredBroker.setUp(SecuredBroker.ACLS, Map.of("console", SecuredBroker.passwordOf("console")));
    }

    @Test
    void aUserWithItsPasswordIsLetIn() throws Exception {
        assertThat(nodesSeenBy(SecuredBroker.client("console"))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "admin", "somebody"})
    void aWrongPasswordIsRefused(String user) {
        assertThatThrownBy(() -> nodesSeenBy(SecuredBroker.client(user, "guessed")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void whoDoesNotSayWhoItIsGetsNoAnswer() {
        assertThatThrownBy(() -> nodesSeenBy(Map.of("bootstrap.servers", SecuredBroker.bootstrapServers())))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aNewPasswordReplacesTheOldOne() throws Exception {
        SecuredBroker.setUp(SecuredBroker.ACLS, Map.of("console", "renewed"));

        assertThat(nodesSeenBy(SecuredBroker.client("console", "renewed"))).isOne();
        assertThatThrownBy(() -> nodesSeenBy(SecuredBroker.client("console")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aRightThatIsNoLongerInTheTableIsWithdrawn() throws Exception {
        var lines = Files.readAllLines(SecuredBroker.ACLS);
        var row = "console,WRITE,TOPIC,LITERAL,gantry.audit-events.v1";
        var fewer = Files.write(
                directory.resolve("acls.csv"),
                lines.stream().filter(line -> !line.equals(row)).toList());

        SecuredBroker.setUp(fewer, Map.of());

        assertThat(lines).contains(row);
        assertThat(rights()).isEqualTo(AclTable.read(Files.readAllLines(fewer)));
    }

    @Test
    void theTableNamesEveryTopicAndNoOther() throws Exception {
        var named = AclTable.read(Files.readAllLines(SecuredBroker.ACLS)).stream()
                .map(AclBinding::pattern)
                .filter(pattern -> pattern.resourceType() == ResourceType.TOPIC)
                .filter(pattern -> pattern.patternType() == PatternType.LITERAL)
                .map(pattern -> pattern.name())
                .collect(Collectors.toSet());

        // Each instance reads all access events for itself; nobody puts one aside for the others.
        var withoutDeadLetters = Topics.deadLettersOf(Topics.ACCESS_EVENTS);
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                        .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                        .filter(topic -> !topic.equals(withoutDeadLetters))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console,WRITE,TOPIC,LITERAL",
                "console,SCRIBBLE,TOPIC,LITERAL,gantry.audit-events.v1",
                "console,WRITE,TOPIC,SIMILAR,gantry.audit-events.v1",
            })
    void aLineThatIsNoRightIsNamed(String line) {
        assertThatThrownBy(() -> AclTable.read(List.of("principal,operation,resource,pattern,name", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(line);
    }

    private static int nodesSeenBy(Map<String, Object> client) throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 2_000);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static Map<String, Object> admin() {
        return SecuredBroker.client("admin");
    }

    private static Set<AclBinding> rights() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(admin())) {
            return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
        }
    }
}
