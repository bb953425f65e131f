package io.gantry.notification.delivery;

import java.time.Duration;

/**
 * How an instance sends.
 *
 * @param holder names the instance in the leases that it takes; no other has the same, nor this one after a restart
 * @param lease how long an attempt may take before it counts as lost
 * @param look how often the store is looked at for what no instance has in memory
 * @param behind how long an outcome may wait to be stored with others
 * @param inMemory messages that wait in memory at most
 * @param leasedUnsent messages that may be leased before there is a place to send them
 */
record DispatchSettings(
        String holder, Duration lease, Duration look, Duration behind, int inMemory, int leasedUnsent) {}
