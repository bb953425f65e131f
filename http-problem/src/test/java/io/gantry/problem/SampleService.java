package io.gantry.problem;

import com.mongodb.MongoTimeoutException;
import io.swagger.v3.oas.models.info.Info;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that fails in many ways. */
@SpringBootApplication
@RestController
class SampleService {

    @Bean
    Info info() {
        return new Info().title("Sample").version("1");
    }

    record Item(
            @NotBlank String name,
            @Nullable LocalDate day,
            @Nullable Integer weight,
            @Nullable List<Item> parts) {}

    @PostMapping("/items")
    Item add(@Valid @RequestBody Item item) {
        return item;
    }

    @GetMapping("/items")
    List<Item> list(@RequestParam @Min(1) @Max(500) int limit, @RequestParam(required = false) @Nullable UUID after) {
        return List.of();
    }

    @GetMapping("/failures/{kind}")
    Item fail(@PathVariable String kind) {
        throw switch (kind) {
            case "own" ->
                new ProblemException(
                        new ProblemType(409, "taken", "Taken", "已占用"),
                        new Phrase("other", "A1 (expected: another)", "A1（要求：另一个）"));
            case "later" ->
                new ProblemException(ProblemType.UNAVAILABLE, new Phrase("away", "the log is away", "日志不可用"));
            case "store" -> new MongoTimeoutException("no server at db-1.internal:27017");
            default -> new IllegalStateException("secret of the house");
        };
    }
}
