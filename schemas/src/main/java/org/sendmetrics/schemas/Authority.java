package org.sendmetrics.schemas;

/**
 * A local authority as it stood on a day.
 *
 * @param code the department's 3-digit code: the stable key, kept as text
 * @param newLaCode the nine-character code in force on that day
 * @param regionCode the nine-character code of its region
 */
public record Authority(
    String code, String name, String newLaCode, String regionCode, String regionName) {}
