package io.gantry.project.register;

/** So many changes of one entry are waiting to be published that no more are taken: the broker must be away. */
public final class BacklogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final int waiting;

    public BacklogException(String id, int waiting) {
        super(waiting + " changes of " + id + " wait to be published");
        this.id = id;
        this.waiting = waiting;
    }

    public String id() {
        return id;
    }

    public int waiting() {
        return waiting;
    }
}
