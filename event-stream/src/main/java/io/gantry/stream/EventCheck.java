package io.gantry.stream;

import io.gantry.event.Activity;
import io.gantry.event.Alert;
import io.gantry.event.Calendar;
import io.gantry.event.Delay;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.RuleEvent.IntakeInterrupted;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks what JSON binding lets pass: that what may not be absent is there; that numbers, times and texts are such that
 * arithmetic and every store can hold them; and that records make the sense that folds rely on. {@code 1E+1000000000} is
 * short on the wire and fatal when it is added to, a plan that ends before it begins has a duration to divide by.
 */
final class EventCheck {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Map<Class<?>, Predicate<Object>> SENSE = Map.of(
            Activity.class, each -> makesSense((Activity) each),
            ProgressReport.class, each -> makesSense((ProgressReport) each),
            Project.class, each -> makesSense((Project) each),
            PlanRevised.class, each -> makesSense((PlanRevised) each),
            IntakeInterrupted.class, each -> makesSense((IntakeInterrupted) each),
            Alert.class, each -> makesSense((Alert) each),
            Delay.class, each -> ((Delay) each).episode() >= 1,
            Level.class, each -> ((Level) each).rank() >= 1,
            Calendar.Days.class, each -> makesSense((Calendar.Days) each));

    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        }
    };

    private EventCheck() {}

    private record Component(String name, MethodHandle accessor, boolean optional) {

        static Component of(RecordComponent component) {
            try {
                var accessor = MethodHandles.lookup().unreflect(component.getAccessor());
                return new Component(
                        component.getName(),
                        accessor.asType(
                                accessor.type().changeReturnType(Object.class).changeParameterType(0, Object.class)),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }

        @Nullable
        Object read(Object of) {
            try {
                return (Object) accessor.invokeExact(of);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    /** @throws PoisonRecordException if {@code event} or anything within is missing, out of range or without sense */
    static void check(Event event) {
        check("event", event);
        require(event.revision() >= 1, "event.revision", "is out of range");
    }

    private static void check(String path, Object value) {
        if (value instanceof String text) {
            require(isWhole(text), path, "holds characters that cannot be stored");
        } else if (value instanceof Record record) {
            checkComponents(path, record);
            var sense = SENSE.get(record.getClass());
            require(sense == null || sense.test(record), path, "makes no sense");
        } else if (value instanceof Collection<?> items) {
            for (var item : items) {
                check(path, item);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                check(path, key);
                check(path, item);
            });
        } else {
            require(inRange(value), path, "is out of range");
        }
    }

    private static void checkComponents(String path, Record record) {
        for (var component : COMPONENTS.get(record.getClass())) {
            var value = component.read(record);
            if (value != null) {
                check(component.name(), value);
            } else {
                require(component.optional(), path + "." + component.name(), "is missing");
            }
        }
    }

    private static void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            throw new PoisonRecordException(path + " " + otherwise);
        }
    }

    // Stores refuse NUL, and half a surrogate pair is no character in UTF-8.
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inRange(Object value) {
        if (value instanceof Instant time) {
            return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
        }
        if (value instanceof LocalDate date) {
            return date.getYear() >= 1900 && date.getYear() < 2200;
        }
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        }
        return true;
    }

    private static boolean makesSense(Activity activity) {
        return !activity.plannedFinish().isBefore(activity.plannedStart())
                && activity.weight().signum() >= 0;
    }

    private static boolean makesSense(ProgressReport report) {
        return report.percentComplete().signum() >= 0
                && report.percentComplete().compareTo(ALL) <= 0
                && (report.investmentToDate() == null
                        || report.investmentToDate().signum() >= 0);
    }

    private static boolean makesSense(Project project) {
        return project.totalInvestment().signum() >= 0
                && project.annualInvestment().signum() >= 0;
    }

    private static boolean makesSense(PlanRevised plan) {
        return plan.part() >= 1 && plan.part() <= plan.parts();
    }

    private static boolean makesSense(IntakeInterrupted interruption) {
        return !interruption.until().isBefore(interruption.from());
    }

    private static boolean makesSense(Calendar.Days days) {
        return !days.until().isBefore(days.from());
    }

    private static boolean makesSense(Alert alert) {
        return alert.rung() >= 0 && alert.rung() < alert.recipients().size();
    }
}
