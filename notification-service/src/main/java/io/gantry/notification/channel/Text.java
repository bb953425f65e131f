package io.gantry.notification.channel;

/** The same words in the two languages of the product. */
public record Text(String zh, String en) {}
