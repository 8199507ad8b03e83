package org.sendmetrics.reports.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;

/** The groups that first pages tell apart: everyone, and pupils by their SEN provision. */
public final class Group {
  public static final String EVERYONE = Figure.TOTAL;

  private static final String SEN_PROVISION = "sen-provision";
  private static final String SEN_TOPIC = "SEN provision";

  private Group() {}

  /** The group of a figure; empty for figures that first pages pass over. */
  static Optional<String> of(Figure.Key key) {
    if (key.isTotal()) {
      return Optional.of(EVERYONE);
    }
    boolean isSen = key.phase().equals(Figure.TOTAL) && key.breakdownTopic().equals(SEN_TOPIC);
    return isSen ? Optional.of(key.breakdown()) : Optional.empty();
  }

  /** The items of a topic in the order of their code list; none where it has none. */
  public static List<String> itemsOf(Catalogue catalogue, String topic) {
    return catalogue.breakdowns().values().stream()
        .filter(b -> b.topic().equals(topic))
        .flatMap(b -> b.codelist().stream())
        .flatMap(list -> catalogue.codelist(list).entries().stream())
        .map(Codelist.Entry::label)
        .toList();
  }

  /** Each SEN provision with its code and words, most help first. */
  public static List<Codelist.Entry> senProvisions(Catalogue catalogue) {
    Breakdown breakdown = catalogue.breakdowns().get(SEN_PROVISION);
    if (breakdown == null || breakdown.codelist().isEmpty()) {
      return List.of();
    }
    List<Codelist.Entry> entries =
        new ArrayList<>(catalogue.codelist(breakdown.codelist().get()).entries());
    Collections.reverse(entries);
    return entries;
  }
}
