package io.gantry.http.validation;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Says which constraints are broken: field, value and expectation; up to a hundred, in the order of their fields. */
public final class Violations {

    private static final int MOST = 100;
    private static final int INDEX_DIGITS = 9;
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

    private static final Phrase SENT = new Phrase("what-was-sent", "what was sent", "所提交的内容");
    private static final Phrase ITEMS = new Phrase("items", "{count} items", "{count} 项");
    private static final Phrase ENTRIES = new Phrase("entries", "{count} entries", "{count} 个条目");

    private Violations() {}

    /** What is wrong with the form of a body, for who looks for more that is wrong with it before answering. */
    public static List<Fault> faultsOf(Errors body) {
        var violations = new ArrayList<ConstraintViolation<?>>();
        body.getAllErrors().forEach(error -> violations.add(error.unwrap(ConstraintViolation.class)));
        return faultsOf("", violations);
    }

    /** @param prefix what stands before each field; empty for a body */
    static List<Fault> faultsOf(String prefix, Collection<? extends ConstraintViolation<?>> violations) {
        return inOrder(
                violations.stream().map(violation -> faultOf(prefix, violation)).toList());
    }

    /** {@code faults} without doubles, in the order of their fields, as many as anybody reads. */
    static List<Fault> inOrder(Collection<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(Violations::sortKey)
                        .thenComparing(fault -> fault.detail().toString()))
                .limit(MOST)
                .toList();
    }

    private static Fault faultOf(String prefix, ConstraintViolation<?> violation) {
        return Fault.of(
                fieldOf(prefix, violation.getPropertyPath()), shown(violation), ConstraintPhrases.of(violation));
    }

    // A method's parameter is named by the prefix, and a body has no name.
    private static String fieldOf(String prefix, Path path) {
        var field = new StringBuilder(prefix);
        for (var node : path) {
            if (node.isInIterable()) {
                var place = node.getIndex() == null ? node.getKey() : node.getIndex();
                field.append('[').append(place == null ? "" : place).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    private static @Nullable Object shown(ConstraintViolation<?> violation) {
        var value = violation.getInvalidValue();
        if (violation.getConstraintDescriptor().getPayload().contains(Secret.class)) {
            return SENT;
        }
        if (value instanceof Collection<?> items) {
            return ITEMS.with(items.size());
        }
        if (value instanceof Map<?, ?> entries) {
            return ENTRIES.with(entries.size());
        }
        return value instanceof Record ? SENT : value;
    }

    private static String sortKey(Fault fault) {
        return INDEX.matcher(fault.field()).replaceAll(index -> "[" + padded(index.group(1)) + "]");
    }

    private static String padded(String index) {
        return "0".repeat(INDEX_DIGITS - index.length()) + index;
    }
}
