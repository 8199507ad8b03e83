package org.sendmetrics.jobs.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder of generated extracts, read back by other means than those that wrote it. */
final class Extracts {
  private final TreeMap<String, byte[]> contents = new TreeMap<>();

  /** Reads every file of a folder but its sub-folders; zips and gzips are opened. */
  static Extracts in(Path folder) {
    Extracts extracts = new Extracts();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        extracts.add(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return extracts;
  }

  /** What each file holds, uncompressed, by name; a zip's member is {@code x.zip/y.csv}. */
  TreeMap<String, byte[]> contents() {
    return contents;
  }

  void eachRow(String extract, Consumer<NamedCsvRecord> consumer) {
    contents.forEach(
        (name, bytes) -> {
          if (name.substring(name.indexOf('/') + 1).startsWith(extract + "_")) {
            try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(bytes))) {
              rows.forEach(consumer);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }

  private void add(String name, byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    if (name.endsWith(".gz")) {
      contents.put(name, new GZIPInputStream(in).readAllBytes());
    } else if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        contents.put(name + "/" + e.getName(), zip.readAllBytes());
      }
    } else {
      contents.put(name, bytes);
    }
  }
}
