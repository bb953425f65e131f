package io.gantry.console.edge;

import java.io.IOException;

/** An instance has taken a request and answers nothing any more, whatever it is asked. */
final class InstanceHangsException extends IOException {

    private static final long serialVersionUID = 1L;

    InstanceHangsException(IOException cause) {
        super("the instance answers nothing", cause);
    }
}
