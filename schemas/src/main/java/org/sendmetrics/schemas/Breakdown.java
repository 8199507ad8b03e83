package org.sendmetrics.schemas;

import java.util.Optional;

/**
 * A way of splitting a metric.
 *
 * @param topic its name in the published table, such as {@code SEN provision}
 * @param column the facts' column that holds the item's code
 * @param codelist the list that gives items their words and order; without one the code is the word
 * @param label the code list's column that holds the word
 * @param childCharacteristic whether it says something about a child, so that any figure split by
 *     it is one about children
 * @param groups id of the breakdown whose items it groups; empty for one that groups none
 */
public record Breakdown(
    String id,
    String topic,
    String column,
    Optional<String> codelist,
    String label,
    boolean childCharacteristic,
    Optional<String> groups) {

  public static final String PHASE = "phase";
}
