package io.gantry.testing;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Leaves nothing of a test class behind in a store. The test launcher finds it on the class path. */
public final class DroppedDatabases implements TestExecutionListener {

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        var isClass = finished.isContainer()
                && finished.getSource().filter(ClassSource.class::isInstance).isPresent();
        if (isClass) {
            for (var store : TestStore.values()) {
                store.clear();
            }
        }
    }
}
