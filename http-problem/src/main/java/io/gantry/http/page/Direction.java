package io.gantry.http.page;

/** In which direction a list is ordered: the smallest, earliest or first of the alphabet first, or last. */
public enum Direction {
    ASC,
    DESC
}
