package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a project for one year.
 *
 * @param investment planned for the year, in yuan
 * @param months planned for each month from January on, in yuan: twelve amounts that add up to {@code investment} exactly;
 *     absent: it is spread evenly over the months of the project's plan within the year
 * @param startMonth the month, 1 to 12, in which construction is to start; absent: it is not said
 * @param completionMonth the month, 1 to 12, in which it is to be completed; absent: it is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearTarget(
        int year,
        BigDecimal investment,
        @Nullable List<BigDecimal> months,
        @Nullable Integer startMonth,
        @Nullable Integer completionMonth) {

    public YearTarget {
        months = months == null ? null : List.copyOf(months);
    }
}
