package io.gantry.notification.channel;

/**
 * A way to reach a unit. An implementation is a bean in a package of its own; everything else (settings of a unit, queue,
 * retries, health, meters, pages) follows from this interface.
 */
public interface Channel {

    /** Stable name, in addresses, deliveries and events, e.g. {@code webhook}. */
    String type();

    /**
     * Checks an address as people type it in.
     *
     * @return the address in the one form that it is kept in
     * @throws InvalidAddressException if nothing can be sent there; says what was expected
     */
    String canonical(String address);

    /**
     * Makes one attempt and says what came of it. Whatever the receiver does becomes an answer; only a fault of ours is
     * thrown. The same message to the same target is the same to the receiver, however often it is sent.
     */
    Answer send(Target target, Message message);

    /** How much at once, and how fast. */
    Throttle throttle();
}
