package org.sendmetrics.jobs.outer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.run.Folders;

/**
 * Looks for texts wherever a run could have left them: in the names and raw bytes of files, in what
 * archives, workbooks and documents hold, in the rows of Parquet files and in the run ledger.
 */
final class Traces {
  private final Needles needles;
  private final SparkSession spark;
  private final TreeMap<String, Set<String>> found = new TreeMap<>();

  Traces(Needles needles, SparkSession spark) {
    this.needles = needles;
    this.spark = spark;
  }

  /** Where something was found, and what. */
  TreeMap<String, Set<String>> found() {
    return found;
  }

  /** Looks through a folder. */
  Traces under(Path folder) {
    try {
      for (Path file : Folders.files(folder)) {
        String name = folder.relativize(file).toString();
        note(name + " (its name)", needles.in(name));
        inBytes(name, Files.readAllBytes(file));
        if (name.endsWith(".parquet")) {
          inRows(name, file);
        } else if (name.endsWith(".mv.db")) {
          inLedger(name, file);
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks through what was said. */
  Traces in(String name, String text) {
    note(name, needles.in(text));
    return this;
  }

  private void inBytes(String name, byte[] bytes) throws IOException {
    note(name, needles.in(bytes));
    if (startsWith(bytes, 'P', 'K')) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          inBytes(name + "/" + e.getName(), zip.readAllBytes());
        }
      }
    } else if (startsWith(bytes, 0x1f, 0x8b)) {
      try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        inBytes(name + " (unpacked)", unzipped.readAllBytes());
      }
    }
  }

  private void inRows(String name, Path file) {
    StringBuilder rows = new StringBuilder();
    var table = spark.read().parquet(file.toString());
    for (Row row : table.collectAsList()) {
      rows.append(row.mkString("|")).append('\n');
    }
    note(name + " (its rows)", needles.in(rows.toString()));
  }

  /** Reads a copy: the ledger itself is left as it is. */
  private void inLedger(String name, Path file) throws IOException {
    Path copy = WholeRun.temporary().resolve("copy.mv.db");
    Files.copy(file, copy);
    String url = "jdbc:h2:file:" + copy.toString().replace(".mv.db", "");
    StringBuilder script = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("script")) {
      while (lines.next()) {
        script.append(lines.getString(1)).append('\n');
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    note(name + " (its tables)", needles.in(script.toString()));
  }

  private void note(String place, Set<String> texts) {
    if (!texts.isEmpty()) {
      found.computeIfAbsent(place, p -> new TreeSet<>()).addAll(texts);
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
