package io.gantry.notification.alert;

/** In what order alerts are listed; among equals by their ids. */
enum AlertOrder {
    /** Raised last. */
    NEWEST,

    /** Raised first. */
    OLDEST,

    /** The worst level first, of one level what was raised first. */
    WORST
}
