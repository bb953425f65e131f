package io.gantry.testing;

import java.nio.file.Path;

/** Module embedded cannot use this module, which builds on it; so its classes are checked here. */
class EmbeddedArchitectureTests extends ArchitectureRules {

    EmbeddedArchitectureTests() {
        super(Path.of("..", "embedded", "target", "classes"));
    }
}
