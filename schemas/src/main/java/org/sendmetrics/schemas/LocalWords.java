package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of an area beside its figures: whom families can ask, what boards and the parent
 * carer forum send in words, and which of its data came.
 *
 * <p><b>Shape in:</b> a folder with {@code contacts.csv}, the files of {@link BoardWords} and that
 * of {@link Arrival}, each with the columns of the extract of that name; one that is not there has
 * no rows. <b>Order:</b> that of the files.
 *
 * <p><b>Errors:</b> {@link UncheckedIOException} when a file cannot be read.
 */
public record LocalWords(List<Contact> contacts, BoardWords board, List<Arrival> arrivals) {

  private static final String CONTACTS = "contacts";

  /** The extracts that hold them, which are also the names of the files. */
  public static final List<String> EXTRACTS =
      Stream.concat(Stream.of(CONTACTS), BoardWords.EXTRACTS.stream()).toList();

  public static final LocalWords NONE = new LocalWords(List.of(), BoardWords.NONE);

  /** Where nothing is said of which data came. */
  public LocalWords(List<Contact> contacts, BoardWords board) {
    this(contacts, board, List.of());
  }

  /** A service that families can ask; empty text for what was not sent. */
  public record Contact(
      String laCode, String name, String whatFor, String phone, String email, String web) {}

  /** Reads the files of a folder. */
  public static LocalWords read(Path folder) {
    return new LocalWords(
        contacts(folder.resolve(CONTACTS + ".csv")), BoardWords.read(folder), Arrival.read(folder));
  }

  /** Those of one authority. */
  public LocalWords of(String laCode) {
    return new LocalWords(
        contacts.stream().filter(c -> c.laCode().equals(laCode)).toList(),
        board.of(laCode),
        arrivals.stream().filter(a -> a.laCode().equals(laCode)).toList());
  }

  private static List<Contact> contacts(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(
              r ->
                  new Contact(
                      r.getField("la_code"),
                      r.getField("name"),
                      r.getField("what_for"),
                      r.getField("phone"),
                      r.getField("email"),
                      r.getField("web")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
