package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project needs from somebody else before work can go on (要素): land, a permit, money.
 *
 * @param id identity within its project
 * @param category what kind of thing it is, e.g. {@code LAND}; open: show others as they are
 * @param names what people call it
 * @param authority code of the unit that grants it
 * @param leadDays working days, in the calendar of the project, from the application to the grant
 * @param validityDays days for which it holds once it is granted, not counting that of the grant; absent: for good
 * @param activity id of the activity that needs it; absent: it is needed by a day that was given
 * @param needBy the day on which it has to be there: the planned start of the activity, or the day that was given; absent: the
 *     activity is not in the plan
 * @param latestApplyBy the last day on which an application is in time: {@code needBy} − {@code leadDays}; absent without
 *     {@code needBy}
 * @param assumed true where the days between lie beyond the holidays that the calendar knows; absent: they do not
 * @param on the day since which {@code state} holds
 * @param evidence what shows {@code state}; absent: nothing was given
 * @param validUntil the last day on which a grant holds; absent: it is not granted, or holds for good
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Element(
        String id,
        String category,
        Names names,
        String authority,
        int leadDays,
        @Nullable Integer validityDays,
        @Nullable String activity,
        @Nullable LocalDate needBy,
        @Nullable LocalDate latestApplyBy,
        @Nullable Boolean assumed,
        ElementState state,
        LocalDate on,
        @Nullable StageEvidence evidence,
        @Nullable LocalDate validUntil) {}
