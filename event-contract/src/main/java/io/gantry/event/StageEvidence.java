package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a project has reached a stage, or an element a state.
 *
 * @param text what it is, e.g. the number of a permit
 * @param link where it can be read, an http or https address; absent: nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageEvidence(String text, @Nullable String link) {}
