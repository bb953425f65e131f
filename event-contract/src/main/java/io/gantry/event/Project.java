package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key construction project as registered, without its stage and plan, which have events of their own.
 *
 * @param id the project code, e.g. {@code GX-2026-017}
 * @param classification what it builds, e.g. {@code INDUSTRY}, {@code INFRASTRUCTURE}, {@code PUBLIC_SERVICES}; open
 * @param industryChain the industry chain (产业链) it belongs to
 * @param tier scale tier, e.g. {@code 10BN} for 百亿级; open
 * @param totalInvestment planned over all years, in yuan
 * @param annualInvestment planned for this year, in yuan
 * @param leadUnit code of the 牵头单位
 * @param responsibleUnit code of the 责任单位, which is told of delays
 * @param fieldUnit code of the unit that reports from the site
 * @param sponsor name of the sponsoring leader (包联领导)
 * @param requiredFinish the ordered finish (要求工期)
 * @param taskForce name of the task force (专班) that pushes it; absent: none does
 * @param flagship true for a flagship project; absent: it is none
 * @param inStatistics true where it is in the statistics (入统); absent: it is not
 * @param yearClass what it is in this year's list; absent: it is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Project(
        String id,
        Names names,
        String classification,
        @Nullable String industryChain,
        String tier,
        BigDecimal totalInvestment,
        BigDecimal annualInvestment,
        String leadUnit,
        String responsibleUnit,
        String fieldUnit,
        @Nullable String sponsor,
        LocalDate requiredFinish,
        @Nullable String taskForce,
        @Nullable Boolean flagship,
        @Nullable Boolean inStatistics,
        @Nullable YearClass yearClass) {

    /** A project that is in no list of its own. */
    public Project(
            String id,
            Names names,
            String classification,
            @Nullable String industryChain,
            String tier,
            BigDecimal totalInvestment,
            BigDecimal annualInvestment,
            String leadUnit,
            String responsibleUnit,
            String fieldUnit,
            @Nullable String sponsor,
            LocalDate requiredFinish) {
        this(
                id,
                names,
                classification,
                industryChain,
                tier,
                totalInvestment,
                annualInvestment,
                leadUnit,
                responsibleUnit,
                fieldUnit,
                sponsor,
                requiredFinish,
                null,
                null,
                null,
                null);
    }
}
