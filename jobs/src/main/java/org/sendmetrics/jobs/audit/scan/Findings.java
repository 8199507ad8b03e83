package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Figure;

/** Gathers what a scan finds; the same fault at the same place counts once. */
final class Findings {
  private final Set<ScanFinding> findings = new LinkedHashSet<>();
  private final Map<Figure.Key, List<Seen>> seen = new LinkedHashMap<>();
  private long numbers;
  private int files;

  void add(Fault fault, Spot where) {
    findings.add(new ScanFinding(fault, where));
  }

  void saw(Figure.Key key, Part part, BigDecimal number, String series, Spot where) {
    seen.computeIfAbsent(key, k -> new ArrayList<>()).add(new Seen(part, number, series, where));
  }

  /** Counts a number that was held against the table. */
  void countNumber() {
    numbers++;
  }

  void countFile() {
    files++;
  }

  ProductScan result() {
    return new ProductScan(List.copyOf(findings), Map.copyOf(seen), numbers, files);
  }
}
