package io.gantry.console.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live updates.
 *
 * @param maxClients open pages at most; one more is answered 503 and tries again
 * @param maxPerAccount open pages of one account at most, however often it has logged in
 * @param maxWaiting signals that may wait for one slow page before it is disconnected
 * @param heartbeat how often a beat is sent, so that proxies keep the connection, and pages find within fifteen seconds
 *     that the network is gone
 * @param longest how long a connection lasts before the page has to open another, and show that it still may
 */
@ConfigurationProperties("gantry.live")
record LiveProperties(
        @DefaultValue("1000") int maxClients,
        @DefaultValue("20") int maxPerAccount,
        @DefaultValue("2000") int maxWaiting,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("10m") Duration longest) {}
