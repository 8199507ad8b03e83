package org.sendmetrics.schemas;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a partnership board wants one measure to be in its area by a day; several days are
 * milestones. What was not sent is null, and empty text for words.
 *
 * @param metric the measure's id; it may be none of ours
 * @param baselinePeriod a time period, such as {@code 2024} or {@code 202425}
 */
public record Target(
    String laCode,
    String metric,
    BigDecimal baseline,
    String baselinePeriod,
    BigDecimal target,
    LocalDate date,
    BigDecimal tolerance,
    String owner) {}
