package io.gantry.access;

import java.util.Optional;

/** Authenticates devices by their keys. A service without such a bean admits no devices. */
public interface DeviceKeys {

    /** The beginning of every key, by which it is told from a token and found by scanners for leaked secrets. */
    String PREFIX = "gdk_";

    /**
     * The device that has this key; empty if the key is wrong, revoked or expired, or not good where it comes from.
     *
     * @param address the network address of the request
     *
     * @throws io.gantry.problem.ProblemException with {@link io.gantry.problem.ProblemType#CATCHING_UP} if the key is not
     *     known and the service has not yet read the log of devices as far as it was written when the service started
     */
    Optional<Caller> authenticate(String key, String address);
}
