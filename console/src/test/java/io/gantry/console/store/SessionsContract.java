package io.gantry.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class SessionsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Sessions sessions;
    private final Sessions ofAnotherConsole;

    SessionsContract(TestStore store) {
        var database = store.emptyDatabase();
        sessions = new MongoSessions(database);
        ofAnotherConsole = new MongoSessions(store.throughAnotherClient(database));
    }

    @Test
    void givesBackWhatWasStored() {
        sessions.insert(session("a", 0, NOW, "sealed"));

        var found = sessions.find("a").orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(session("a", 0, NOW, "sealed"));
        assertThat(sessions.find("b")).isEmpty();
    }

    @Test
    void replacesOnlyTheVersionBefore() {
        sessions.insert(session("a", 0, NOW, "first"));

        assertThat(sessions.replace(session("a", 1, NOW, "second"))).isTrue();
        assertThat(sessions.replace(session("a", 1, NOW, "late"))).isFalse();

        assertThat(sessions.find("a").orElseThrow().sealed()).isEqualTo("second".getBytes());
    }

    @Test
    void bringsNothingBackThatIsGone() {
        sessions.insert(session("a", 0, NOW, "first"));
        sessions.delete("a");

        assertThat(sessions.replace(session("a", 1, NOW, "second"))).isFalse();
        sessions.touch(session("a", 0, NOW.plusSeconds(90), "first"));

        assertThat(sessions.find("a")).isEmpty();
    }

    @Test
    void notesTheLatestRequestAndLeavesTheContentAlone() {
        sessions.insert(session("a", 0, NOW, "first"));
        sessions.replace(session("a", 1, NOW, "second"));

        sessions.touch(session("a", 0, NOW.plusSeconds(90), "first"));
        sessions.touch(session("a", 0, NOW.plusSeconds(60), "first"));

        var found = sessions.find("a").orElseThrow();
        assertThat(found.touched()).isEqualTo(NOW.plusSeconds(90));
        assertThat(found.sealed()).isEqualTo("second".getBytes());
    }

    @Test
    void reservesTheRightToRenewForOneAtATime() {
        sessions.insert(session("a", 0, NOW, "first"));

        assertThat(sessions.reserve(session("a", 0, NOW, "first"), NOW, NOW.plusSeconds(15)))
                .isTrue();
        assertThat(sessions.reserve(session("a", 0, NOW, "first"), NOW.plusSeconds(1), NOW.plusSeconds(16)))
                .isFalse();
        sessions.release("a");
        assertThat(sessions.reserve(session("a", 0, NOW, "first"), NOW.plusSeconds(2), NOW.plusSeconds(17)))
                .isTrue();
        assertThat(sessions.reserve(session("none", 0, NOW, "first"), NOW, NOW.plusSeconds(15)))
                .isFalse();
    }

    @Test
    void freesWhatAConsoleHasReservedThatDied() {
        sessions.insert(session("a", 0, NOW, "first"));
        sessions.reserve(session("a", 0, NOW, "first"), NOW, NOW.plusSeconds(15));

        assertThat(sessions.reserve(session("a", 0, NOW, "first"), NOW.plusSeconds(16), NOW.plusSeconds(31)))
                .isTrue();
    }

    @Test
    void freesWhatIsReservedWithTheNextVersion() {
        sessions.insert(session("a", 0, NOW, "first"));
        sessions.reserve(session("a", 0, NOW, "first"), NOW, NOW.plusSeconds(15));
        sessions.replace(session("a", 1, NOW, "renewed"));

        assertThat(sessions.reserve(session("a", 1, NOW, "renewed"), NOW.plusSeconds(1), NOW.plusSeconds(16)))
                .isTrue();
    }

    @Test
    void reservesNothingForWhoHasSeenAnOlderVersion() {
        sessions.insert(session("a", 0, NOW, "first"));
        sessions.replace(session("a", 1, NOW, "renewed"));

        assertThat(sessions.reserve(session("a", 0, NOW, "first"), NOW, NOW.plusSeconds(15)))
                .isFalse();
    }

    @Test
    void letsOneOfManyReserveAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            var seen = session("session-" + round, 0, NOW, "first");
            sessions.insert(seen);

            var reserved = Race.of(LongStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> console(i).reserve(seen, NOW, NOW.plusSeconds(15)))
                    .toList());

            assertThat(reserved.stream().filter(won -> won)).hasSize(1);
        }
    }

    @Test
    void letsOneOfManyConsolesReplaceAVersion() {
        sessions.insert(session("a", 0, NOW, "first"));
        for (long version = 1; version <= 10; version++) {
            long next = version;
            var replaced = Race.of(LongStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> console(i).replace(session("a", next, NOW, "by " + i)))
                    .toList());

            assertThat(replaced.stream().filter(won -> won)).hasSize(1);
            assertThat(ofAnotherConsole.find("a").orElseThrow().sealed())
                    .isEqualTo(("by " + replaced.indexOf(true)).getBytes());
        }
    }

    private Sessions console(long number) {
        return number % 2 == 0 ? sessions : ofAnotherConsole;
    }

    @Test
    void deletesWhatHasEndedAndTellsWhatIsThere() {
        sessions.insert(session("old", 0, NOW.minus(Duration.ofMinutes(32)), "x"));
        sessions.insert(session("young", 0, NOW.minus(Duration.ofMinutes(30)), "x"));

        sessions.deleteEnded(NOW);

        assertThat(sessions.present(Set.of("old", "young", "none"))).containsExactly("young");
    }

    @Test
    void tellsTheSessionsOfAnAccount() {
        sessions.insert(login("a", "li.na", NOW, null));
        sessions.insert(login("b", "zhou", NOW, null));
        sessions.insert(session("c", 0, NOW, "nobody yet"));

        var found = sessions.of("li.na");

        assertThat(found).hasSize(1);
        assertThat(found.get(0)).usingRecursiveComparison().isEqualTo(login("a", "li.na", NOW, null));
    }

    @Test
    void deletesASessionForItsHolderOnly() {
        sessions.insert(login("a", "li.na", NOW, null));

        assertThat(sessions.delete("zhou", "a")).isFalse();
        assertThat(sessions.find("a")).isPresent();
        assertThat(sessions.delete("li.na", "a")).isTrue();
        assertThat(sessions.find("a")).isEmpty();
    }

    @Test
    void deletesLoginsUpToAnInstant() {
        sessions.insert(login("old", "li.na", NOW, null));
        sessions.insert(login("counted", "li.na", NOW, 3L));
        sessions.insert(login("new", "li.na", NOW.plusSeconds(1), null));
        sessions.insert(login("other", "zhou", NOW, null));

        sessions.deleteLogins("li.na", NOW, null);

        assertThat(sessions.present(Set.of("old", "counted", "new", "other")))
                .containsExactlyInAnyOrder("new", "other");
    }

    @Test
    void deletesLoginsOfEarlierGenerationsWhateverTheClocksSay() {
        sessions.insert(login("two", "li.na", NOW.plusSeconds(9), 2L));
        sessions.insert(login("three", "li.na", NOW.minusSeconds(9), 3L));
        sessions.insert(login("uncounted", "li.na", NOW, null));

        sessions.deleteLogins("li.na", NOW, 3L);

        assertThat(sessions.present(Set.of("two", "three", "uncounted"))).containsExactly("three");
    }

    @Test
    void deletesWhatTheProviderCallsSo() {
        sessions.insert(login("a", "li.na", NOW, null));
        sessions.insert(login("b", "li.na", NOW, null));

        sessions.deleteCalled("sid-a");

        assertThat(sessions.present(Set.of("a", "b"))).containsExactly("b");
    }

    private static StoredSession session(String name, long version, Instant touched, String content) {
        return new StoredSession(
                name, NOW.minusSeconds(5), touched, Duration.ofMinutes(30), version, null, content.getBytes());
    }

    private static StoredSession login(String name, String account, Instant since, @Nullable Long generation) {
        var origin = new LoginOrigin(account, since, generation, "sid-" + name, "10.1.2.3", "Firefox");
        return new StoredSession(name, NOW, NOW, Duration.ofMinutes(30), 0, origin, "sealed".getBytes());
    }
}
