package io.gantry.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.access.Role;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.RequestsCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestCountsTests {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    private Instant now = NOON;
    private final RequestCounts counts =
            new RequestCounts(new Auditing("console", () -> now, UUID::randomUUID), () -> now);

    @Test
    void anAddressHasOneEntryInAMinuteThatSaysHowManyOfWhat() {
        counts.add(from("10.0.0.7", "GET", "/api/a"), 401);
        counts.add(from("10.0.0.7", "GET", "/api/a"), 429);
        now = NOON.plusSeconds(30);
        counts.add(from("10.0.0.7", "GET", "/api/a"), 429);
        assertThat(counts.takeDue()).isEmpty();

        now = NOON.plus(Duration.ofMinutes(1));
        var entries = counts.takeDue();

        assertThat(entries).hasSize(1);
        var counted = (RequestsCounted) entries.get(0).event();
        assertThat(counted.since()).isEqualTo(NOON);
        assertThat(counted.time()).isEqualTo(NOON.plusSeconds(30));
        assertThat(counted.counts()).containsExactly(new Count("GET /api/a", 401, 1), new Count("GET /api/a", 429, 2));
        assertThat(entries.get(0).requester().from()).isEqualTo("10.0.0.7");
        assertThat(counted.requester()).isEqualTo(entries.get(0).requester().hash());
        assertThat(counts.takeDue()).isEmpty();
    }

    @Test
    void allAddressesOfANetworkOfIPv6AreOne() {
        counts.add(from("2001:db8:12:7::1", "GET", "/api/a"), 401);
        counts.add(from("2001:db8:12:7:ffff::2%eth0", "GET", "/api/a"), 401);
        counts.add(from("2001:db8:12:8::1", "GET", "/api/a"), 401);

        assertThat(counts.takeAll())
                .extracting(entry -> entry.requester().from())
                .containsExactly("2001:db8:12:7::/64", "2001:db8:12:8::/64");
    }

    @Test
    void whoIsKnownIsCountedApartAndNamed() {
        var known = from("10.0.0.7", "GET", "/api/a");
        Callers.record(known, new Caller("li.na", "李娜", "GX", Set.of(Role.UNIT)));
        counts.add(known, 429);
        counts.add(from("10.0.0.7", "GET", "/api/a"), 429);

        assertThat(counts.takeAll())
                .extracting(entry -> entry.requester().name())
                .containsExactly("李娜", null);
    }

    @Test
    void pathsAreForTheAskerToChooseAndFewAreNamed() {
        for (int i = 0; i < 1000; i++) {
            counts.add(from("10.0.0.7", "GET", "/api/" + i), 401);
        }

        var counted = (RequestsCounted) counts.takeAll().get(0).event();

        assertThat(counted.counts()).hasSize(6).contains(new Count("*", 401, 995));
    }

    @Test
    void addressesWithoutAPlaceAreCountedTogether() {
        for (int i = 0; i < RequestCounts.MOST_ADDRESSES + 500; i++) {
            counts.add(from("2001:db8:0:" + Integer.toHexString(i) + "::1", "GET", "/api/a"), 401);
        }

        var entries = counts.takeAll();

        assertThat(entries).hasSize(RequestCounts.MOST_ADDRESSES + 1);
        var others = entries.get(RequestCounts.MOST_ADDRESSES);
        assertThat(others.requester().from()).isEqualTo("*");
        assertThat(((RequestsCounted) others.event()).counts()).containsExactly(new Count("GET /api/a", 401, 500));
    }

    private static MockHttpServletRequest from(String address, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }
}
