package io.gantry.access;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.access.direct.DirectHandler;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Topics;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.LateEvents;
import io.gantry.unit.UnitTree;
import io.gantry.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A minimal service: GX is above GX-HB and GX-CT; GX-HB above GX-HB-1. */
@SpringBootApplication
public class SampleService {

    @Bean
    Units units() {
        return UnitTree.of(Map.of("GX-HB", "GX", "GX-CT", "GX", "GX-HB-1", "GX-HB"));
    }

    @Bean
    @ConditionalOnProperty(name = "sample.devices", matchIfMissing = true)
    DeviceKeys deviceKeys() {
        return (key, address) -> switch (key) {
            case "gdk_1_right" -> Optional.of(Caller.device("1", "Tablet", "GX-HB"));
            case "gdk_1_away" -> throw new IllegalStateException("as if the store did not answer");
            case "gdk_1_unread" ->
                throw new ProblemException(
                        ProblemType.CATCHING_UP,
                        new Phrase("sample", "devices are still being read", "devices are still being read"));
            default -> Optional.empty();
        };
    }

    // As the package's controllers are found here, there is something to replay, too.
    @Bean
    LateEvents lateEvents() {
        return new LateEvents(Topics.PROGRESS_EVENTS, ProgressReported.class);
    }

    @Bean
    DirectHandler directHandler() {
        return new SampleHandler();
    }

    @RestController
    @RequestMapping("/api/sample")
    static class SampleController {

        private final MongoDatabase database;

        private final AuditedReads reads;

        SampleController(MongoDatabase database, AuditedReads reads) {
            this.database = database;
            this.reads = reads;
        }

        @GetMapping("/secret")
        @AllowedTo(Role.UNIT)
        String secret(HttpServletRequest request, Caller caller) {
            OnRecord.detail(request, "of=" + caller.account());
            reads.record(request);
            return "secret";
        }

        @PostMapping("/stored")
        @AllowedTo(Role.OFFICE)
        void store() {
            database.getCollection("stored").insertOne(new Document());
        }

        @PostMapping("/reports")
        @AllowedTo(Role.OFFICE)
        void report(HttpServletRequest request) {
            OnRecord.note(request);
        }

        @PostMapping("/several")
        @AllowedTo(Role.OFFICE)
        void several(@RequestBody List<String> things) {
            OnRecord.toldEach(things.stream()
                    .map(thing -> new CommandDetails(new About("thing", thing), "because", List.of()))
                    .toList());
        }

        @PostMapping("/later")
        @AllowedTo(Role.OFFICE)
        CompletableFuture<Map<String, Object>> later(@RequestBody Map<String, Object> body) {
            return CompletableFuture.supplyAsync(() -> {
                if (body.isEmpty()) {
                    throw new ProblemException(
                            ProblemType.INVALID_CONTENT, new Phrase("sample", "nothing is said", "nothing is said"));
                }
                return body;
            });
        }

        @PostMapping("/direct")
        @AllowedTo(Role.OFFICE)
        String direct() {
            return "by the controller";
        }

        @GetMapping("/caller")
        @AllowedTo({Role.REPORTER, Role.UNIT, Role.LEADER})
        Map<String, Object> caller(Caller caller, Scope scope) {
            return Map.of(
                    "account",
                    caller.account(),
                    "roles",
                    new TreeSet<>(caller.roles()),
                    "sees",
                    new TreeSet<>(scope.units()));
        }

        @GetMapping("/nobody")
        String nobody() {
            return "never";
        }

        @GetMapping("/things/{unit}")
        @AllowedTo(Role.UNIT)
        String thing(@PathVariable String unit, Scope scope) {
            if (!scope.includes(unit)) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND, new Phrase("sample", "no such thing", "no such thing"));
            }
            return unit;
        }

        @PostMapping("/things")
        @AllowedTo(Role.OFFICE)
        Map<String, Object> command(@RequestBody Map<String, Object> body) {
            return body;
        }
    }
}
