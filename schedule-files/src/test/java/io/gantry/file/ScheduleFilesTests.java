package io.gantry.file;

import static io.gantry.file.Samples.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.file.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that reads files, and what becomes of those who would harm it. */
class ScheduleFilesTests {

    private static final FileLimits LIMITS = new FileLimits(Duration.ofSeconds(60), 128, 1, Duration.ofSeconds(60));
    private static final String PLAN =
            Samples.mspdi(task(1, "桩基", 1, "2026-09-01T08:00:00", "2026-09-03T17:00:00", 24, ""));

    private final ScheduleFiles files = new ScheduleFiles(LIMITS);

    @Test
    void readsAFileInAProcessOfItsOwn() throws Exception {
        var read = files.read(bytes(PLAN), null, null);

        assertThat(read.format()).isEqualTo("MSPDI");
        assertThat(read.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.name()).isEqualTo("桩基");
            assertThat(activity.start()).isEqualTo("2026-09-01");
            assertThat(activity.finish()).isEqualTo("2026-09-03");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Chicago", "Asia/Shanghai", "Pacific/Kiritimati"})
    void exceptionsOfPrimaverasCalendarsAreTheSameDaysInEachTimeZone(String zone) throws Exception {
        var there = new ScheduleFiles(LIMITS, new Child(LIMITS, Child.MAIN, List.of("-Duser.timezone=" + zone)));
        var file = Samples.xer(
                Samples.WORKDAYS,
                "(0||0(d|46023)())",
                List.of(Samples.xerTask(1, "A1", "Piles", "TT_Task", 40, "2025-12-29 08:00", "2026-01-05 16:00")),
                List.of());

        var read = there.read(bytes(file), null, null);

        assertThat(read.calendars())
                .singleElement()
                .satisfies(calendar -> assertThat(calendar.exceptions())
                        .containsExactly(new FileCalendar.Day(LocalDate.of(2026, 1, 1), false)));
    }

    @Test
    void refusesAnXmlFileThatSwells() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        bomb.append("]>").append(PLAN.substring(PLAN.indexOf("<Project")).replace("桩基", "&a29;"));

        assertThatThrownBy(() -> files.read(bytes(bomb.toString()), null, null))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isIn(Reason.BROKEN, Reason.UNKNOWN_FORMAT));
        isStillThere();
    }

    @Test
    void readsNothingFromBesideAnXmlFile() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "hush");
        var file = PLAN.replace(
                        "<Project ", "<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<Project ")
                .replace("桩基", "&x;");

        assertThatThrownBy(() -> files.read(bytes(file), null, null)).isInstanceOf(UnreadableFileException.class);
        Files.delete(secret);
    }

    @Test
    void aCompoundFileThatIsCutOffIsOneError() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var compound = new POIFSFileSystem()) {
            var random = new Random(7);
            for (var name : List.of("CompObj", "Props14", "TBkndTask")) {
                var content = new byte[20_000];
                random.nextBytes(content);
                compound.createDocument(new ByteArrayInputStream(content), name);
            }
            compound.writeFilesystem(out);
        }
        var half = Arrays.copyOf(out.toByteArray(), out.size() / 2);

        assertThatThrownBy(() -> files.read(new ByteArrayInputStream(half), null, null))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isIn(Reason.BROKEN, Reason.UNKNOWN_FORMAT));
        isStillThere();
    }

    @Test
    void saysThatAFileIsNoSchedule() {
        refuses(files, "hello".repeat(500).getBytes(StandardCharsets.UTF_8), Reason.UNKNOWN_FORMAT);
    }

    @Test
    void saysThatTheTextIsNotInTheEncodingThatWasAskedFor() {
        assertThatThrownBy(() -> files.read(bytes(PLAN), "US-ASCII", null))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_ENCODING));
    }

    @Test
    void saysThatThereIsNoSuchProject() {
        assertThatThrownBy(() -> files.read(bytes(PLAN), null, "nobody"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_SUCH_PROJECT));
    }

    @Test
    void endsAProcessThatDoesNotEnd() {
        var limits = new FileLimits(Duration.ofSeconds(3), 64, 1, Duration.ofSeconds(60));
        refuses(with(limits, Harmful.Looping.class), new byte[] {1}, Reason.TOO_SLOW);
    }

    @Test
    void saysThatAFileTakesTooMuchMemory() {
        refuses(with(LIMITS, Harmful.Hungry.class), new byte[] {1}, Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void outlivesAProcessThatCrashes() {
        refuses(with(LIMITS, Harmful.Crashing.class), new byte[] {1}, Reason.ENDED);
    }

    @Test
    void believesNoAnswerThatIsNone() {
        refuses(with(LIMITS, Harmful.Lying.class), new byte[] {1}, Reason.ENDED);
    }

    @Test
    void givesTheProcessNothingOfItsOwnSurroundings() throws Exception {
        assertThat(System.getenv("PATH")).isNotNull();

        var told = with(LIMITS, Harmful.Telling.class).read(bytes("x"), null, null);

        assertThat(told.project()).isEqualTo("[]");
    }

    @Test
    void asksToWaitWhenOthersAreReadTooLong() {
        var limits = new FileLimits(Duration.ofSeconds(5), 64, 1, Duration.ofMillis(1));
        var busy = with(limits, Harmful.Looping.class);
        var both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> outcome(busy)))
                .toList();

        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder("TOO_SLOW", "busy");
    }

    private static String outcome(ScheduleFiles files) {
        try {
            return files.read(bytes("x"), null, null).project();
        } catch (UnreadableFileException e) {
            return e.reason().name();
        } catch (FilesBusyException e) {
            return "busy";
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var before = directories();
        files.read(bytes(PLAN), null, null);
        refuses(files, new byte[2_000], Reason.UNKNOWN_FORMAT);

        assertThat(before).containsAll(directories());
    }

    private static List<Path> directories() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("gantry-file-"))
                    .filter(file -> !file.getFileName().toString().startsWith("gantry-file-libs"))
                    .toList();
        }
    }

    private static ScheduleFiles with(FileLimits limits, Class<?> main) {
        var classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        return new ScheduleFiles(limits, new Child(limits, main.getName(), List.of(classes)));
    }

    private static void refuses(ScheduleFiles files, byte[] file, Reason reason) {
        assertThatThrownBy(() -> files.read(new ByteArrayInputStream(file), null, null))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void isStillThere() {
        try {
            assertThat(files.read(bytes(PLAN), null, null).activities()).hasSize(1);
        } catch (UnreadableFileException | FilesBusyException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
