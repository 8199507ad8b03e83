package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the people of an area say beside its figures: whom families can ask, what the board and the
 * parent carer forum write, what the board aims for.
 *
 * <p><b>Shape in:</b> a folder with {@code contacts.csv}, {@code commentary.csv} and {@code
 * targets.csv}, each with the columns of the extract of that name; one that is not there has no
 * rows. <b>Order:</b> that of the files.
 */
public record LocalWords(List<Contact> contacts, List<Comment> comments, List<Milestone> targets) {
  /** The extracts that hold them, which are also the names of the files. */
  public static final List<String> EXTRACTS = List.of("contacts", "commentary", "targets");

  /** The measure that the parent carer forum's own block stands under. */
  public static final String FORUM = "forum";

  public static final LocalWords NONE = new LocalWords(List.of(), List.of(), List.of());

  /** A service that families can ask; empty text for what was not sent. */
  public record Contact(
      String laCode, String name, String whatFor, String phone, String email, String web) {}

  /**
   * What one author writes of one measure in one period; empty text for what was not sent.
   *
   * @param due the day by which the action is to be done; may be null
   */
  public record Comment(
      String laCode,
      String metric,
      String timePeriod,
      String timeIdentifier,
      String author,
      String text,
      String cause,
      String action,
      LocalDate due,
      String status) {

    public boolean isForum() {
      return metric.equals(FORUM);
    }

    /** Whether any of its texts may tell who somebody is, so that no page may print it. */
    public boolean mayIdentify() {
      return Identifiers.stand(author + "\n" + text + "\n" + cause + "\n" + action + "\n" + status);
    }
  }

  /**
   * A value of a measure to be reached by a day.
   *
   * @param baseline where the board started; null where it was not sent
   * @param tolerance how far off still counts as near; null where it was not sent
   * @param owner who answers for it; may be empty
   */
  public record Milestone(
      String laCode,
      String metric,
      BigDecimal baseline,
      String baselinePeriod,
      BigDecimal target,
      LocalDate day,
      BigDecimal tolerance,
      String owner) {}

  /** Reads the files of a folder. */
  public static LocalWords read(Path folder) {
    return new LocalWords(
        rows(folder.resolve("contacts.csv"), LocalWords::contact),
        rows(folder.resolve("commentary.csv"), LocalWords::comment),
        rows(folder.resolve("targets.csv"), LocalWords::milestone));
  }

  /** Those of one authority, milestones by measure and day. */
  public LocalWords of(String laCode) {
    return new LocalWords(
        only(contacts, c -> c.laCode().equals(laCode)),
        only(comments, c -> c.laCode().equals(laCode)),
        targets.stream()
            .filter(t -> t.laCode().equals(laCode))
            .sorted(Comparator.comparing(Milestone::metric).thenComparing(Milestone::day))
            .toList());
  }

  private static <T> List<T> only(List<T> rows, Predicate<T> wanted) {
    return rows.stream().filter(wanted).toList();
  }

  private static <T> List<T> rows(Path file, Function<NamedCsvRecord, T> reader) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(reader).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contact contact(NamedCsvRecord r) {
    return new Contact(
        r.getField("la_code"),
        r.getField("name"),
        r.getField("what_for"),
        r.getField("phone"),
        r.getField("email"),
        r.getField("web"));
  }

  private static Comment comment(NamedCsvRecord r) {
    return new Comment(
        r.getField("la_code"),
        r.getField("metric"),
        r.getField("time_period"),
        r.getField("time_identifier"),
        r.getField("author"),
        r.getField("text"),
        r.getField("cause"),
        r.getField("action"),
        day(r.getField("due_date")),
        r.getField("status"));
  }

  private static Milestone milestone(NamedCsvRecord r) {
    return new Milestone(
        r.getField("la_code"),
        r.getField("metric"),
        number(r.getField("baseline")),
        r.getField("baseline_period"),
        number(r.getField("target")),
        day(r.getField("target_date")),
        number(r.getField("tolerance")),
        r.getField("owner"));
  }

  private static LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }
}
