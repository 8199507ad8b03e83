package org.sendmetrics.jobs.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.outer.Csv;
import org.sendmetrics.jobs.outer.Program;
import org.sendmetrics.jobs.support.GoodRow;
import org.sendmetrics.schemas.Catalogue;

/**
 * Faulty inputs in one inbox, a sound file beside each, given to the program as it is delivered.
 *
 * <p><b>Shape:</b> a folder for each {@link BadInput}; one table an extract for the {@link BadCell}
 * rows, a sound row between any two.
 */
final class Campaign {
  private static final int FIRST_SOUND_KEY = 20_000;
  private static final int SOUND_ROWS = 2;

  /** Faults between rows are told once a file, at the first of them, and are no rows' own. */
  private static final Set<String> BETWEEN = Catalogue.shipped().tableChecks().keySet();

  /**
   * What was asked of an input and what came of it.
   *
   * @param expected the rules that must be told and the rows that must be kept
   * @param got those that were
   */
  record Verdict(String name, String expected, String got) {
    boolean holds() {
      return expected.equals(got);
    }
  }

  private final Path inbox;
  private final List<BadInput> inputs;
  private final List<BadCell> cells;
  private final Map<String, List<Map<String, String>>> findings;
  private final Map<String, Map<String, String>> balances;
  private final Program.Outcome outcome;

  private Campaign(Path folder, List<BadInput> inputs, List<BadCell> cells) {
    this.inbox = folder.resolve("inbox");
    this.inputs = inputs;
    this.cells = cells;
    write();
    Path out = folder.resolve("out");
    outcome =
        Program.run(
            folder.resolve("said"),
            "check",
            "--inbox",
            inbox,
            "--out",
            out,
            "--work",
            folder.resolve("work"),
            "--as-at",
            "2026-09-30",
            "--engine",
            "duckdb");
    Path restricted = out.resolve("restricted");
    findings =
        rows(restricted.resolve("findings.csv")).stream()
            .filter(f -> !BETWEEN.contains(f.get("rule")))
            .collect(Collectors.groupingBy(f -> f.get("file")));
    balances =
        rows(restricted.resolve("row-balance.csv")).stream()
            .collect(Collectors.toMap(b -> b.get("file"), b -> b));
  }

  /** Writes the inbox into a folder and checks it. */
  static Campaign in(Path folder, List<BadInput> inputs, List<BadCell> cells) {
    return new Campaign(folder, inputs, cells);
  }

  private static List<Map<String, String>> rows(Path file) {
    return Files.exists(file) ? Csv.rows(file) : List.of();
  }

  Program.Outcome outcome() {
    return outcome;
  }

  /** Every finding told of anything in the inbox, but for faults between rows. */
  List<Map<String, String>> findings() {
    return findings.values().stream().flatMap(List::stream).toList();
  }

  Map<String, Map<String, String>> balances() {
    return balances;
  }

  private void write() {
    try {
      int key = FIRST_SOUND_KEY;
      for (BadInput input : inputs) {
        for (Map.Entry<String, byte[]> file : input.files().entrySet()) {
          Path path = inbox.resolve(input.folder()).resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
        Files.writeString(
            inbox.resolve(soundFile(input)), Bytes.table(soundExtract(input), key, SOUND_ROWS));
        key += SOUND_ROWS;
      }
      Files.createDirectories(inbox.resolve("cells"));
      for (String extract : GoodRow.extracts()) {
        Files.writeString(inbox.resolve(cellFile(extract)), cellTable(extract));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String soundExtract(BadInput input) {
    String file = input.files().keySet().iterator().next();
    String stem = file.split("[_.]", 2)[0];
    return GoodRow.extracts().contains(stem) ? stem : "contacts";
  }

  private String soundFile(BadInput input) {
    return input.folder() + "/" + soundExtract(input) + "_sound_" + input.folder() + ".csv";
  }

  private static String cellFile(String extract) {
    return "cells/" + extract + "_cells.csv";
  }

  private List<BadCell> cells(String extract) {
    return cells.stream().filter(c -> c.extract().equals(extract)).toList();
  }

  private String cellTable(String extract) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(GoodRow.of(extract, rows.size() + 1));
    for (BadCell cell : cells(extract)) {
      rows.add(cell.row(rows.size() + 1));
      rows.add(GoodRow.of(extract, rows.size() + 1));
    }
    List<String> columns =
        Catalogue.shipped().extracts().get(extract).fields().stream().map(f -> f.name()).toList();
    return GoodRow.table(columns, rows);
  }

  /** One verdict an input and a cell, and one for each sound file and row beside them. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (BadInput input : inputs) {
      verdicts.add(verdict(input));
      verdicts.add(ofSound(input));
    }
    GoodRow.extracts().forEach(extract -> verdicts.addAll(ofCells(extract)));
    return verdicts;
  }

  private Verdict verdict(BadInput input) {
    String within = input.folder() + "/";
    Set<String> rules =
        findings.entrySet().stream()
            .filter(e -> e.getKey().startsWith(within) && !e.getKey().equals(soundFile(input)))
            .flatMap(e -> e.getValue().stream().map(f -> f.get("rule")))
            .collect(Collectors.toCollection(TreeSet::new));
    long kept =
        balances.entrySet().stream()
            .filter(e -> e.getKey().startsWith(within) && !e.getKey().equals(soundFile(input)))
            .mapToLong(e -> Long.parseLong(e.getValue().get("rows_kept")))
            .sum();
    return new Verdict(input.wrong(), told(input.rules(), input.kept()), told(rules, kept));
  }

  private Verdict ofSound(BadInput input) {
    String file = soundFile(input);
    Set<String> rules =
        findings.getOrDefault(file, List.of()).stream()
            .map(f -> f.get("rule"))
            .collect(Collectors.toCollection(TreeSet::new));
    String kept = balances.getOrDefault(file, Map.of()).getOrDefault("rows_kept", "0");
    return new Verdict(
        "beside " + input.wrong(), told(Set.of(), SOUND_ROWS), told(rules, Long.parseLong(kept)));
  }

  private List<Verdict> ofCells(String extract) {
    Map<String, List<String>> byLine = new HashMap<>();
    Set<String> setAside = new TreeSet<>();
    for (Map<String, String> f : findings.getOrDefault(cellFile(extract), List.of())) {
      byLine
          .computeIfAbsent(f.get("line"), l -> new ArrayList<>())
          .add(f.get("rule") + " " + f.get("column"));
      if (f.get("severity").equals("reject-row")) {
        setAside.add(f.get("line"));
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    int line = 3;
    long kept = 1;
    for (BadCell cell : cells(extract)) {
      String got = byLine.getOrDefault("" + line, List.of()) + at(setAside.contains("" + line));
      String expected = List.of(cell.rule() + " " + cell.told()) + at(!cell.kept());
      verdicts.add(new Verdict(cell.name(), expected, got));
      verdicts.add(
          new Verdict(
              "below " + cell.name(),
              List.of().toString(),
              byLine.getOrDefault("" + (line + 1), List.of()).toString()));
      kept += cell.kept() ? 2 : 1;
      line += 2;
    }
    verdicts.add(
        new Verdict(
            extract + ": rows kept",
            "" + kept,
            balances.getOrDefault(cellFile(extract), Map.of()).get("rows_kept")));
    return verdicts;
  }

  private static String at(boolean setAside) {
    return setAside ? " set aside" : " kept";
  }

  private static String told(Set<String> rules, long kept) {
    return (rules.isEmpty() ? "nothing" : String.join(" ", rules)) + ", " + kept + " kept";
  }

  /** By rule, how many findings were told. */
  Map<String, Long> told() {
    return findings().stream()
        .collect(
            Collectors.groupingBy(f -> f.get("rule"), LinkedHashMap::new, Collectors.counting()));
  }
}
