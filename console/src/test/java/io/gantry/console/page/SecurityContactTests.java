package io.gantry.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecurityContactTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** RFC 9116: it has to be of the future, and should be less than a year ahead. If this fails, choose another date. */
    @Test
    void itDoesNotEndWithinAMonthAndNotLaterThanInAYear() throws IOException {
        var expires = Pattern.compile("(?m)^Expires: (\\S+)$").matcher(textFor(null));

        assertThat(expires.find()).isTrue();
        assertThat(Instant.parse(expires.group(1)))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(366)));
    }

    @Test
    void everyLineIsACommentOrAFieldAndThereIsAContact() throws IOException {
        assertThat(textFor(null).lines()).allMatch(line -> line.matches("#.*|[A-Z][A-Za-z-]+: \\S.*"));
        assertThat(textFor(null)).containsPattern("(?m)^Contact: https://\\S+$");
    }

    @Test
    void anOperatorIsToldInsteadOfUs() throws IOException {
        assertThat(textFor(URI.create("mailto:it@example.gov.cn")))
                .contains("\nContact: mailto:it@example.gov.cn\n")
                .doesNotContain("gantry.io");
    }

    private static String textFor(@Nullable URI contact) throws IOException {
        return new SecurityContactController(new PageProperties(ZONE, contact)).text();
    }
}
