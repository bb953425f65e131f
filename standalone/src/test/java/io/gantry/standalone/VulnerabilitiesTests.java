package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is accepted of known vulnerabilities is accepted for a while, for a reason that is written down. */
class VulnerabilitiesTests {

    private static final Path ACCEPTED = Path.of("../ops/security/osv-scanner.toml");
    private static final Pattern END = Pattern.compile("(?m)^ignoreUntil = (\\S+)$");
    private static final Pattern REASON = Pattern.compile("(?m)^reason = \"\\S+ \\S+: .{10,}\"$");

    /** If this fails: is there a version by now in which it is mended? If not, can it be reached still not? */
    @Test
    void noEntryHasEnded() throws IOException {
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> {
            var end = END.matcher(entry);
            assertThat(end.find()).as(entry).isTrue();
            assertThat(LocalDate.parse(end.group(1)))
                    .as(entry)
                    .isBetween(LocalDate.now(), LocalDate.now().plusMonths(3));
        });
    }

    @Test
    void everyEntryNamesAVersionAndAReason() throws IOException {
        assertThat(entries()).allSatisfy(entry -> assertThat(entry).containsPattern(REASON));
    }

    private static List<String> entries() throws IOException {
        return Stream.of(Files.readString(ACCEPTED).split("(?m)^\\[\\["))
                .skip(1)
                .toList();
    }
}
