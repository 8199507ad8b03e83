package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import org.sendmetrics.jobs.audit.read.Spot;

/**
 * A number that a product shows although the table of figures withholds it. For the attack only: it
 * must reach no message.
 *
 * @param number as shown; its decimal places say how far it is rounded
 * @param series {@code live}, or the publication whose figure it is. A publication counts by its
 *     own rules, and its regions and England over all authorities: where ours is a sum over fewer,
 *     the two are not one number.
 */
public record Seen(Part part, BigDecimal number, String series, Spot where) {
  @Override
  public String toString() {
    return part + " at " + where;
  }
}
