package io.gantry.http.limit;

/** Rate and burst of a budget. */
public interface Budget {

    /** Requests a second in the long run. */
    int perSecond();

    /** Requests at once after a pause. */
    int burst();
}
