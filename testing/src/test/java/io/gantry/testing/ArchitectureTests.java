package io.gantry.testing;

class ArchitectureTests extends ArchitectureRules {}
