package io.gantry.progress.rule;

/**
 * What a finding says, with names of evidence in braces. It does not name the project or the subject: who shows it puts
 * their names before it.
 *
 * @param code identity within the rule
 */
public record Sentence(String code, String zh, String en) {}
