package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Arrival;
import org.sendmetrics.schemas.Authority;

/** Which data came from each area and how much of it could be used, in words: a row an area. */
final class ArrivalsTable {
  private final Edition edition;

  ArrivalsTable(Edition edition) {
    this.edition = edition;
  }

  Block.Table of(List<Arrival> arrivals) {
    List<String> extracts = arrivals.stream().map(Arrival::extract).distinct().toList();
    Map<String, Map<String, Arrival>> byArea = new TreeMap<>();
    arrivals.forEach(
        a -> byArea.computeIfAbsent(name(a.laCode()), n -> new TreeMap<>()).put(a.extract(), a));
    List<String> headers = new ArrayList<>(List.of(edition.text("column.area")));
    extracts.forEach(e -> headers.add(edition.text("method.extract." + e)));
    List<List<Block.Cell>> rows = new ArrayList<>();
    byArea.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(
            area -> {
              List<String> cells = new ArrayList<>(List.of(area.getKey()));
              extracts.forEach(
                  e ->
                      cells.add(
                          edition.text(
                              "method.standing." + area.getValue().get(e).standing().key())));
              rows.add(Block.Cell.row(cells));
            });
    return new Block.Table("quality-table", edition.text("method.quality.table"), headers, rows);
  }

  private String name(String code) {
    return edition
        .catalogue()
        .authorities()
        .at(code, edition.asAt())
        .map(Authority::name)
        .orElse(code);
  }
}
