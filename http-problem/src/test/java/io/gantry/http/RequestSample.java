package io.gantry.http;

import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Decimal;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.MultilineText;
import io.gantry.http.validation.OneLineText;
import io.gantry.http.validation.Percent;
import io.gantry.http.validation.Secret;
import io.swagger.v3.oas.models.info.Info;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that takes requests of every kind. */
@SpringBootApplication
@RestController
class RequestSample {

    static final int ENTRIES = 10;

    @Bean
    Info info() {
        return new Info().title("Sample").version("1");
    }

    record Activity(
            @NotNull @Code String id,
            @OneLineText(max = 5) @Nullable String name,

            @Day(from = "2000-01-01", to = "2100-12-31") @Nullable
            LocalDate plannedFinish,

            @Decimal(max = "9.9999", decimals = 4) @Nullable BigDecimal weight) {}

    record Plan(
            @Money @Nullable BigDecimal budget,
            @Percent @Nullable BigDecimal percent,
            @MultilineText(max = 10) @Nullable String remarks,

            @Size(min = 3, max = 99, payload = Secret.class) @Nullable
            String password,

            @Size(max = 200) List<@NotNull @Valid Activity> activities) {}

    record Entry(String id) {}

    @PostMapping("/plans")
    Plan plan(@Valid @RequestBody Plan plan) {
        return plan;
    }

    @PutMapping("/plans/{id}")
    Plan change(@PathVariable @Code String id, @Valid @RequestBody Plan plan) {
        return plan;
    }

    @PostMapping("/activities")
    List<Activity> activities(@RequestBody @Size(max = 3) List<@NotNull @Valid Activity> activities) {
        return activities;
    }

    @PostMapping("/bytes")
    int bytes(@RequestBody byte[] body) {
        return body.length;
    }

    @GetMapping("/entries")
    Page<Entry> entries(PageQuery page) {
        var after = page.afterText();
        var found = IntStream.range(0, ENTRIES)
                .mapToObj(i -> "E" + i)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(page.readLimit())
                .toList();
        return Page.of(found, page, Cursor::of, Entry::new);
    }

    @GetMapping("/moments")
    Page<Entry> moments(PageQuery page) {
        page.after(2, parts -> Instant.parse(parts.get(0)));
        return new Page<>(List.of(), null);
    }

    @GetMapping("/search")
    List<String> search(
            @RequestParam(required = false) @Code @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable UUID id) {
        return List.of(String.valueOf(unit), String.valueOf(day), String.valueOf(from), String.valueOf(id));
    }

    @PutMapping("/entry")
    ResponseEntity<Entry> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        IfMatch.parse(ifMatch).require(7);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(8)).body(new Entry("E"));
    }
}
