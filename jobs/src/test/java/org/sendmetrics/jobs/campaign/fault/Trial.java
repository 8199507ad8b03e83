package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sendmetrics.jobs.outer.Csv;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.Hashes;

/**
 * An inbox, a work folder and an out folder, and the one command that is given in them however
 * often.
 *
 * @param folder holds all three and what the runs said
 * @param place where work and out folder lie, which may be a smaller disk
 */
record Trial(Path folder, Path place, String engine) {

  Path inbox() {
    return folder.resolve("inbox");
  }

  Path work() {
    return place.resolve("work");
  }

  Path out() {
    return place.resolve("out");
  }

  List<String> command() {
    return command(work());
  }

  List<String> command(Path otherWork) {
    List<String> command = new ArrayList<>(List.of("run", "--as-at", "2026-09-30"));
    command.addAll(List.of("--engine", engine, "--inbox", inbox().toString()));
    command.addAll(List.of("--work", otherWork.toString(), "--out", out().toString()));
    return command;
  }

  Attempt start(Launch launch) {
    return Attempt.start(launch, folder.resolve("said"), command());
  }

  /** The step that a run was in last; empty before the first. */
  String step() {
    try {
      String held = Files.readString(work().resolve("held-by.txt"));
      int at = held.indexOf(", in step ");
      return at < 0 ? "" : held.substring(at + ", in step ".length()).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** The folder of the only run that there is. */
  Optional<Path> run() {
    try (Stream<Path> runs = Files.list(work().resolve("runs"))) {
      return runs.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Forgets every run; the inbox stays. */
  void clear() {
    Folders.delete(work());
    Folders.delete(out());
  }

  /** The checksum of every file of the release and of what the release ledger keeps, by path. */
  Map<String, String> fingerprint() {
    Map<String, String> fingerprint = new TreeMap<>();
    for (Path kept : List.of(out(), work().resolve("releases"), work().resolve("undisclosed"))) {
      if (Files.isDirectory(kept)) {
        Folders.files(kept)
            .forEach(f -> fingerprint.put(place.relativize(f).toString(), Hashes.of(f)));
      }
    }
    return fingerprint;
  }

  /** What a run that ended leaves nowhere. */
  List<Path> leftovers() {
    List<Path> left = new ArrayList<>();
    for (Path where : List.of(work(), out())) {
      try (Stream<Path> paths = Files.walk(where)) {
        paths
            .filter(p -> p.toString().endsWith(".doing") || p.endsWith(".incoming"))
            .forEach(left::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return left;
  }

  /** What is wrong with the balance of rows that the release tells. */
  Optional<String> lostRows() {
    long in = 0;
    long kept = 0;
    long aside = 0;
    for (Map<String, String> file : Csv.rows(out().resolve("restricted/row-balance.csv"))) {
      in += Long.parseLong(file.get("rows_in"));
      kept += Long.parseLong(file.get("rows_kept"));
      aside += Long.parseLong(file.get("rows_set_aside"));
    }
    return in == TinyInbox.ROWS_IN && aside == TinyInbox.ROWS_SET_ASIDE && in == kept + aside
        ? Optional.empty()
        : Optional.of("rows: " + in + " in, " + kept + " kept, " + aside + " set aside");
  }
}
