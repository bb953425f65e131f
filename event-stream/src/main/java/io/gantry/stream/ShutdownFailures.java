package io.gantry.stream;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Whatever fails while the service stops is no record's fault: what it would need may be closed already. */
final class ShutdownFailures implements TemporaryFailures, ApplicationListener<ContextClosedEvent> {

    private volatile boolean stopping;

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
    }

    @Override
    public boolean isTemporary(Throwable failure) {
        return stopping;
    }
}
