package io.gantry.standalone.together;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;

/** The service that writes a line of the log: the one whose classes the thread works with. */
public final class ServiceName extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var classes = Thread.currentThread().getContextClassLoader();
        // Those of a web application stand before them.
        while (classes != null && !(classes instanceof ServiceClasses)) {
            classes = classes.getParent();
        }
        return classes == null ? "" : Objects.requireNonNull(classes.getName());
    }
}
