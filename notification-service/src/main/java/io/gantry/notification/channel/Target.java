package io.gantry.notification.channel;

/**
 * Where a message goes.
 *
 * @param unit code of the unit that is told
 * @param channelId identity of the channel within the unit
 * @param address in canonical form
 */
public record Target(String unit, String channelId, String address) {}
