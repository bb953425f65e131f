package io.gantry.problem;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks clients to come back when the store cannot be reached. */
@RestControllerAdvice
@Order(0)
class StoreProblems {

    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    ResponseEntity<Object> storeAway(Exception e) {
        log.warn("Store not available: {}", e.toString());
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "the store does not answer; whether a change has been made is seen by reading")
                .answer();
    }
}
