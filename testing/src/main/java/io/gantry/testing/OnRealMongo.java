package io.gantry.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs the contract of a store on a real MongoDB, where there is one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@EnabledIfEnvironmentVariable(
        named = TestStore.REAL_MONGODB,
        matches = ".+",
        disabledReason = "not checked against a real MongoDB: the environment variable " + TestStore.REAL_MONGODB
                + " is not set")
public @interface OnRealMongo {}
