package io.gantry.access;

import java.util.Optional;

/** Knows the keys of devices. Only a service that has such a bean lets devices in. */
public interface DeviceKeys {

    /** What every key begins with, so that it is told from a token and found by scanners for lost secrets. */
    String PREFIX = "gdk_";

    /** The device whose key this is, unless it is wrong or revoked. */
    Optional<Caller> authenticate(String key);
}
