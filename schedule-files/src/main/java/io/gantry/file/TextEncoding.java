package io.gantry.file;

/**
 * How the bytes of a file were read as texts.
 *
 * @param name as Java knows it, such as {@code GB18030}
 * @param certain false if the bytes would make other texts in other encodings, so that a person has to look at them
 */
public record TextEncoding(String name, boolean certain) {}
