package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.Catalogue;

/** The faults of published files that show only when their rows are held beside each other. */
public final class PublishedFaults {
  private PublishedFaults() {}

  /** Everything found, a finding a fault and file. */
  public static List<Finding> of(Catalogue catalogue, PublishedRows published) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(SumsOfItems.findings(published.rows()));
    findings.addAll(Editions.findings(published.rows()));
    findings.addAll(Coverage.findings(catalogue.authorities(), published.rows()));
    return findings;
  }
}
