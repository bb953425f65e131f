package io.gantry.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what people cannot be told in both languages. By names, since what tells them stands on this module in its tests. */
final class Wordings {

    private static final String PHRASE = "io.gantry.problem.Phrase";
    private static final String PROBLEM_TYPE = "io.gantry.problem.ProblemType";
    private static final String CONSTRAINT_PHRASES = "io.gantry.http.validation.ConstraintPhrases";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z][A-Za-z]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final List<String> found = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    private Wordings() {}

    /** What is wrong with the words in {@code classes}; empty if nothing is. */
    static List<String> faultsIn(JavaClasses classes) throws ReflectiveOperationException {
        var wordings = new Wordings();
        for (var type : classes) {
            wordings.checkMade(type);
            for (var field : type.getFields()) {
                wordings.checkConstant(type, field);
                wordings.checkConstraints(field);
            }
        }
        return wordings.found;
    }

    // A phrase that is not a constant is not looked at here.
    private void checkMade(JavaClass type) {
        type.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals(PHRASE))
                .filter(call -> !call.getOrigin().getName().equals("<clinit>"))
                .filter(call ->
                        !type.getName().equals(PHRASE) && !type.getName().equals(PROBLEM_TYPE))
                .filter(call -> !type.getName().equals(CONSTRAINT_PHRASES))
                .forEach(call -> found.add(call.getDescription() + " (expected: a constant)"));
    }

    private void checkConstant(JavaClass type, JavaField field) throws ReflectiveOperationException {
        var kind = field.getRawType().getName();
        if (!field.getModifiers().contains(JavaModifier.STATIC) || !kind.equals(PHRASE) && !kind.equals(PROBLEM_TYPE)) {
            return;
        }
        var constant = Class.forName(type.getName()).getDeclaredField(field.getName());
        constant.setAccessible(true);
        var value = Objects.requireNonNull(constant.get(null), field.getFullName());
        check(field.getFullName(), kind.equals(PHRASE) ? value : valueOf(value, "title"));
    }

    private void check(String where, Object phrase) throws ReflectiveOperationException {
        var code = (String) valueOf(phrase, "code");
        var english = (String) valueOf(phrase, "english");
        var chinese = (String) valueOf(phrase, "chinese");
        var words = english + " / " + chinese;
        if (!CODE.matcher(code).matches() || english.isBlank()) {
            found.add(where + ": " + code + ": " + words + " (expected: a code of lower case and hyphens, and words)");
        }
        if (!HAN.matcher(chinese).find() && !isSame(english, chinese)) {
            found.add(where + ": " + words + " (expected: Chinese words)");
        }
        if (!places(english).equals(places(chinese))) {
            found.add(where + ": " + words + " (expected: the same places in both languages)");
        }
        var before = texts.putIfAbsent(code, words);
        if (before != null && !before.equals(words)) {
            found.add(where + ": " + code + ": " + words + " (expected: as elsewhere, " + before + ")");
        }
    }

    // Names of forms and ranges are the same in both.
    private static boolean isSame(String english, String chinese) {
        return english.endsWith(chinese) && chinese.length() <= 4;
    }

    private void checkConstraints(JavaField field) throws ReflectiveOperationException {
        for (var annotation : field.getAnnotations()) {
            if (annotation.getRawType().isAnnotatedWith(CONSTRAINT) && !isKnown(annotation)) {
                found.add(field.getFullName() + ": " + annotation.getRawType().getSimpleName()
                        + " (expected: a constraint that has words, or a message of code|English|Chinese)");
            }
        }
    }

    private static boolean isKnown(JavaAnnotation<?> annotation) throws ReflectiveOperationException {
        var own = String.valueOf(annotation.get("message").orElse(""));
        if (own.isEmpty() || own.startsWith("{")) {
            Method known = Class.forName(CONSTRAINT_PHRASES).getDeclaredMethod("know", String.class);
            known.setAccessible(true);
            return (boolean) known.invoke(null, annotation.getRawType().getSimpleName());
        }
        var parts = own.split("\\|", -1);
        return parts.length == 3
                && CODE.matcher(parts[0]).matches()
                && HAN.matcher(parts[2]).find();
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Object valueOf(Object data, String component) throws ReflectiveOperationException {
        return Objects.requireNonNull(data.getClass().getMethod(component).invoke(data), component);
    }
}
