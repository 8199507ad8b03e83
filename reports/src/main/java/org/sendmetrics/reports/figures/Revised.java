package org.sendmetrics.reports.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.RevisionCsv;

/** The published figures that moved since they were last published, by area. */
public final class Revised {
  private final Map<String, List<Revision>> byArea = new HashMap<>();

  /**
   * @param file the table of revisions; one that is not there has none
   */
  public Revised(Path file) {
    if (Files.exists(file)) {
      RevisionCsv.read(file)
          .forEach(
              r -> byArea.computeIfAbsent(r.key().place().code(), c -> new ArrayList<>()).add(r));
    }
  }

  /** Those of an authority, then those of its region and of England that are not split. */
  public List<Revision> of(Figure.Place place) {
    List<Revision> revisions = new ArrayList<>(in(place.code()));
    for (String wider : List.of(place.regionCode(), Authorities.ENGLAND_CODE)) {
      in(wider).stream().filter(r -> r.key().isTotal()).forEach(revisions::add);
    }
    return revisions;
  }

  private List<Revision> in(String area) {
    return byArea.getOrDefault(area, List.of());
  }
}
