package org.sendmetrics.jobs.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.derive.Row;
import org.sendmetrics.schemas.Catalogue;

/** A target or a comment stands beside no figure when its measure is none of ours. */
@AutoService(RowRule.class)
public final class MeasureNotKnown implements RowRule {
  /** In commentary, the parent carer forum's own block. */
  private static final String FORUM = "forum";

  @Override
  public String id() {
    return "measure-not-known";
  }

  @Override
  public Set<String> extracts() {
    return Set.of("targets", "commentary");
  }

  @Override
  public Finding.Severity severity() {
    return Finding.Severity.WARN;
  }

  @Override
  public Optional<Fault> fault(Row row) {
    String metric = row.text("metric");
    return Catalogue.shipped().metrics().containsKey(metric) || metric.equals(FORUM)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "metric",
                "no measure has this id, so the row stands beside no figure",
                "give a measure's id as metric-values.csv spells it, or forum in commentary"));
  }
}
