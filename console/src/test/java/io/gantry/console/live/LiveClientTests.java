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

    private static Signal signal(String key, long offset) {
        return new Signal("progress-reported", "gantry.progress-events.v1", key, 0, offset);
    }
}
