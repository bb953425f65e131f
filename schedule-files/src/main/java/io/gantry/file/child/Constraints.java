package io.gantry.file.child;

import io.gantry.file.FileConstraint;
import io.gantry.file.FileConstraint.Kind;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Task;

/** Constraints in the words of MPXJ and in ours. */
final class Constraints {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private Constraints() {}

    /** Absent for as soon as possible, which is what is without one. */
    static @Nullable FileConstraint of(Task task) {
        var type = task.getConstraintType();
        if (type == null || type == ConstraintType.AS_SOON_AS_POSSIBLE) {
            return null;
        }
        if (type == ConstraintType.AS_LATE_AS_POSSIBLE) {
            return new FileConstraint(Kind.ALAP, null);
        }
        var time = task.getConstraintDate();
        if (time == null) {
            return null;
        }
        var kind = kind(type);
        return new FileConstraint(kind, isOfFinish(kind) ? TaskDates.lastDay(task, null, time) : time.toLocalDate());
    }

    static void write(FileConstraint constraint, Task task) {
        task.setConstraintType(type(constraint.kind()));
        if (constraint.date() != null) {
            task.setConstraintDate(constraint.date().atTime(isOfFinish(constraint.kind()) ? EVENING : MORNING));
        }
    }

    private static boolean isOfFinish(Kind kind) {
        return kind == Kind.FNET || kind == Kind.FNLT || kind == Kind.MFO;
    }

    private static Kind kind(ConstraintType type) {
        return switch (type) {
            case AS_SOON_AS_POSSIBLE -> Kind.ASAP;
            case AS_LATE_AS_POSSIBLE -> Kind.ALAP;
            case MUST_START_ON, START_ON -> Kind.MSO;
            case MUST_FINISH_ON, FINISH_ON -> Kind.MFO;
            case START_NO_EARLIER_THAN -> Kind.SNET;
            case START_NO_LATER_THAN -> Kind.SNLT;
            case FINISH_NO_EARLIER_THAN -> Kind.FNET;
            case FINISH_NO_LATER_THAN -> Kind.FNLT;
        };
    }

    private static ConstraintType type(Kind kind) {
        return switch (kind) {
            case ASAP -> ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> ConstraintType.START_NO_LATER_THAN;
            case FNET -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> ConstraintType.MUST_START_ON;
            case MFO -> ConstraintType.MUST_FINISH_ON;
        };
    }
}
