package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * What headers that almost fit may mean: of a file's headers that are no column of its extract,
 * those that look like a column which the file lacks. Proposed, never applied.
 */
public final class MappingProposal {
  /** How alike, from 0 to 1, a header and a column must be to be proposed. */
  private static final double ALIKE = 0.6;

  private record Guess(String header, String column, double likeness) {}

  private MappingProposal() {}

  /** By extract, then by the supplier's header, the column proposed. */
  public static Map<String, Map<String, String>> of(
      List<InboxFile> files, Map<String, TableSchema> extracts) {
    Map<String, Map<String, String>> proposed = new TreeMap<>();
    for (InboxFile file : files) {
      TableSchema schema = extracts.get(file.extract());
      if (schema == null || schema.message().isPresent()) {
        continue;
      }
      try (RowSource source = RowSource.of(file, schema, MappingProposal::begun)) {
        Map<String, String> columns = columns(schema, source.header(), file.mapping());
        if (!columns.isEmpty()) {
          proposed.computeIfAbsent(file.extract(), e -> new TreeMap<>()).putAll(columns);
        }
      } catch (UnreadableFile e) {
        // the file has a finding of its own
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return proposed;
  }

  /** Reads no more of a file than its header says it must. */
  private static RowSource begun(InboxFile file) {
    try {
      return CsvSource.asPlainText(file);
    } catch (EncodingInDoubt e) {
      return CsvSource.inItsEncoding(file);
    }
  }

  static Map<String, String> columns(
      TableSchema schema, List<String> cells, Map<String, String> mapping) {
    Header header = Header.of(schema, cells, mapping);
    List<Guess> guesses = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (header.unknown().contains(cells.get(i))) {
        for (int f = 0; f < schema.fields().size(); f++) {
          if (!header.sent(f)) {
            Field field = schema.fields().get(f);
            guesses.add(new Guess(cells.get(i), field.name(), likeness(cells.get(i), field)));
          }
        }
      }
    }
    guesses.removeIf(g -> g.likeness() < ALIKE);
    guesses.sort(
        Comparator.comparing(Guess::likeness)
            .reversed()
            .thenComparing(Guess::column)
            .thenComparing(Guess::header));
    Map<String, String> columns = new TreeMap<>();
    for (Guess guess : guesses) {
      if (!columns.containsKey(guess.header()) && !columns.containsValue(guess.column())) {
        columns.put(guess.header(), guess.column());
      }
    }
    return columns;
  }

  private static double likeness(String header, Field field) {
    double most = likeness(header, field.name());
    for (String alias : field.aliases()) {
      most = Math.max(most, likeness(header, alias));
    }
    return most;
  }

  /** The better of the share of words in common and of letters that need no change. */
  private static double likeness(String header, String column) {
    Set<String> ours = words(column);
    Set<String> theirs = words(header);
    Set<String> both = new HashSet<>();
    for (String word : ours) {
      theirs.stream().filter(w -> isSame(w, word)).findFirst().ifPresent(w -> both.add(word));
    }
    double byWords = (double) both.size() / Math.max(1, Math.max(ours.size(), theirs.size()));
    String a = String.join("", words(header));
    String b = String.join("", words(column));
    double byLetters = 1 - (double) changes(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    return Math.max(byWords, byLetters);
  }

  /** A word and its shortening to its beginning, such as req for request. */
  private static boolean isSame(String a, String b) {
    boolean longEnough = Math.min(a.length(), b.length()) >= 3;
    return a.equals(b) || (longEnough && (a.startsWith(b) || b.startsWith(a)));
  }

  private static Set<String> words(String name) {
    String parted = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    Set<String> words = new TreeSet<>(Arrays.asList(parted.split("[^a-z0-9]+")));
    words.remove("");
    return words;
  }

  /** Letters put in, left out or changed between two words (Levenshtein). */
  private static int changes(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
