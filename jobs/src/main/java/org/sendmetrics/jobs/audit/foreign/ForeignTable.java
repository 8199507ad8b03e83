package org.sendmetrics.jobs.audit.foreign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A published CSV file: what each column is, told from its name or from what it holds.
 *
 * <p>Shape: a column of time or place is known by name; of the others, one that holds numbers and
 * symbols alone is an indicator, and any other a filter.
 */
final class ForeignTable {
  static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  static final Set<String> SYMBOLS =
      Set.of("c", "x", "low", "u", "z", "k", ".", "..", ":", "~", "*");

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("time_period", Role.TIME),
          Map.entry("year", Role.TIME),
          Map.entry("academic_year", Role.TIME),
          Map.entry("time_identifier", Role.TIME),
          Map.entry("geographic_level", Role.LEVEL),
          Map.entry("level", Role.LEVEL),
          Map.entry("region_code", Role.REGION),
          Map.entry("region_name", Role.REGION),
          Map.entry("old_la_code", Role.AUTHORITY),
          Map.entry("new_la_code", Role.AUTHORITY),
          Map.entry("la_name", Role.AUTHORITY),
          Map.entry("country", Role.COUNTRY),
          Map.entry("country_code", Role.COUNTRY),
          Map.entry("country_name", Role.COUNTRY));

  /** What a column is for. */
  enum Role {
    TIME,
    LEVEL,
    COUNTRY,
    REGION,
    AUTHORITY,
    FILTER,
    INDICATOR
  }

  private final List<String> header;
  private final List<List<String>> rows;
  private final List<Role> roles = new ArrayList<>();

  private ForeignTable(List<String> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
    for (int column = 0; column < header.size(); column++) {
      roles.add(role(column));
    }
  }

  /** Reads a file; rows shorter or longer than the header are left out. */
  static ForeignTable read(Path file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(file))) {
      for (CsvRecord row : reader) {
        if (header.isEmpty()) {
          header = row.getFields().stream().map(String::strip).toList();
        } else if (row.getFieldCount() == header.size()) {
          rows.add(row.getFields().stream().map(String::strip).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ForeignTable(header, rows);
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Role role(int column) {
    Role named = ROLES.get(header.get(column).toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    boolean hasNumber = false;
    for (List<String> row : rows) {
      String cell = row.get(column);
      boolean isNumber = NUMBER.matcher(cell).matches();
      hasNumber |= isNumber;
      if (!isNumber && !cell.isEmpty() && !SYMBOLS.contains(cell.toLowerCase(Locale.ROOT))) {
        return Role.FILTER;
      }
    }
    return hasNumber ? Role.INDICATOR : Role.FILTER;
  }

  /** The places of the columns of a role, in the file's order. */
  int[] columns(Role role) {
    return java.util.stream.IntStream.range(0, roles.size())
        .filter(c -> roles.get(c) == role)
        .toArray();
  }

  String name(int column) {
    return header.get(column);
  }

  int size() {
    return rows.size();
  }

  String cell(int row, int column) {
    return rows.get(row).get(column);
  }
}
