package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveClientTests {

    private static final Caller LI_NA = new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT));

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final LiveClient client = new LiveClient(new SseEmitter(), LI_NA, tasks::add, 2);

    @Test
    void keepsOnlyTheLatestSignalOfASubjectForASlowPage() {
        for (int offset = 0; offset < 100; offset++) {
            assertThat(client.offer(signal("GX-2026-017", offset))).isTrue();
        }

        assertThat(tasks).hasSize(1);
    }

    @Test
    void givesUpAPageThatIsTooFarBehind() {
        assertThat(client.offer(signal("GX-2026-017", 1))).isTrue();
        assertThat(client.offer(signal("GX-2026-018", 2))).isTrue();
        assertThat(client.offer(signal("GX-2026-019", 3))).isFalse();
    }

    @Test
    void takesMoreOnceItHasSentWhatWaited() {
        client.offer(signal("GX-2026-017", 1));
        client.offer(signal("GX-2026-018", 2));
        tasks.remove().run();

        assertThat(client.offer(signal("GX-2026-019", 3))).isTrue();
        assertThat(tasks).hasSize(1);
    }

    @Test
    void aConnectionThatTheContainerHasEndedFailsNobody() {
        var ended = new LiveClient(new EndedByContainer(), LI_NA, tasks::add, 2);
        ended.beat();
        tasks.remove().run();
        assertThat(ended.offer(signal("GX-2026-017", 1))).isTrue();
        assertThat(tasks).as("nothing more is sent").isEmpty();

        ended.close();
        tasks.remove().run();
    }

    /** What an emitter does once the servlet container has told of an error on the connection. */
    private static final class EndedByContainer extends SseEmitter {

        @Override
        public void send(SseEventBuilder event) {
            throw new IllegalStateException("The response object has been recycled");
        }

        @Override
        public void complete() {
            throw new IllegalStateException("AsyncListener.onError() had returned");
        }

        @Override
        public void completeWithError(Throwable failure) {
            throw new IllegalStateException("AsyncListener.onError() had returned");
        }
    }

    private static Signal signal(String key, long offset) {
        return new Signal("progress-reported", "gantry.progress-events.v1", key, 0, offset);
    }
}
