package io.gantry.http.validation;

import jakarta.validation.Payload;

/** Marks a constraint on a value that must not be shown in the answer, such as a password. */
public interface Secret extends Payload {}
