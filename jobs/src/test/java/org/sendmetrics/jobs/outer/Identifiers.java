package org.sendmetrics.jobs.outer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * Everything in a sound inbox that names a person or a case: identifiers, and birth dates written
 * both ways. A day that is also some event's, or a code list's, tells nothing and is left out.
 */
final class Identifiers {
  private final Catalogue catalogue = Catalogue.shipped();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> births = new TreeSet<>();
  private final Set<String> otherDays = new TreeSet<>();

  private Identifiers() {}

  static Set<String> of(Path inbox) {
    Identifiers found = new Identifiers();
    Inbox.Survey survey = Inbox.survey(inbox, found.catalogue.extracts());
    for (InboxFile file : survey.files()) {
      TableSchema schema = found.catalogue.extracts().get(file.extract());
      if (schema != null && schema.message().isPresent()) {
        found.readMessage(file);
      } else if (schema != null) {
        found.read(file, schema);
      }
    }
    found.addListedDays();
    found.births.removeAll(found.otherDays);
    Set<String> all = new TreeSet<>(found.names);
    all.addAll(found.births);
    all.addAll(found.births.stream().map(Identifiers::british).collect(Collectors.toSet()));
    return all;
  }

  static String british(String isoDate) {
    String[] parts = isoDate.split("-");
    return parts[2] + "/" + parts[1] + "/" + parts[0];
  }

  private void readMessage(InboxFile file) {
    try (InputStream bytes = file.open()) {
      String message = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      Matcher upn = Pattern.compile("<UPN>([^<]+)</UPN>").matcher(message);
      while (upn.find()) {
        names.add(upn.group(1));
      }
      Matcher day = Pattern.compile("<([A-Za-z]*)>([0-9]{4}-[0-9]{2}-[0-9]{2})<").matcher(message);
      while (day.find()) {
        (day.group(1).equals("PersonBirthDate") ? births : otherDays).add(day.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(InboxFile file, TableSchema schema) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : reader) {
        for (Field field : schema.fields()) {
          row.findField(field.name()).filter(c -> !c.isEmpty()).ifPresent(c -> add(field, c));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Field field, String cell) {
    if (field.role() == Field.Role.IDENTIFIER) {
      names.add(cell);
    } else if (field.role() == Field.Role.BIRTH_DATE) {
      births.add(cell);
    } else if (field.type() == Field.Type.DATE) {
      otherDays.add(cell);
    }
  }

  /** Days on which codes begin or end stand in methodology pages. */
  private void addListedDays() {
    for (Codelist.Entry entry : catalogue.codelist("local-authority").entries()) {
      otherDays.add(entry.validFrom().toString());
      otherDays.add(entry.validTo().toString());
    }
  }
}
