package org.sendmetrics.jobs.receive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.TableSchema;

/**
 * A folder tree of extracts, each file recognised by the part of its name before the first {@code
 * _} or {@code .}; anything in a folder {@code published} or named {@code published_...} is open
 * data.
 *
 * <p>Of two files with one name, the last in path order is a resubmission and replaces the earlier
 * one whole. Nothing is passed over without a finding, except notes about the submission.
 */
public final class Inbox {
  public static final String PUBLISHED = "published";

  /**
   * Most bytes of a published file, which is held in memory whole: the department's reach 100 MB.
   */
  private static final long MOST_OF_PUBLISHED = 256L << 20;

  private final Map<String, TableSchema> extracts;
  private final List<InboxFile> found = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Path> submissionNotes = new ArrayList<>();
  private final Mappings mappings;
  private boolean synthetic;

  private Inbox(Map<String, TableSchema> extracts) {
    this.extracts = extracts;
    mappings = new Mappings(extracts);
  }

  /**
   * What lies in an inbox.
   *
   * @param files in path order, their ids being their places
   * @param submissionNotes the {@code submission.json} files
   * @param synthetic whether one of them says that the files beside it are invented
   */
  public record Survey(
      List<InboxFile> files,
      List<Finding> findings,
      List<Path> submissionNotes,
      boolean synthetic) {
    public List<InboxFile> of(String extract) {
      return files.stream().filter(f -> f.extract().equals(extract)).toList();
    }
  }

  /**
   * Looks through an inbox.
   *
   * @param extracts the extracts that can be read, by name
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static Survey survey(Path folder, Map<String, TableSchema> extracts) {
    Inbox inbox = new Inbox(extracts);
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files =
          paths
              .filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.comparing(p -> nameIn(folder, p)))
              .toList();
      for (Path file : files) {
        if (file.getFileName().toString().equals(Mappings.FILE) && Files.isRegularFile(file)) {
          inbox.findings.addAll(inbox.mappings.add(nameIn(folder, file), file));
        }
      }
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          inbox.add(nameIn(folder, file), file);
        } else {
          inbox.passOver(
              nameIn(folder, file), "this is no file: a link to a folder or to nothing, or a pipe");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inbox.settled();
  }

  private static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void add(String name, Path path) throws IOException {
    String base = path.getFileName().toString();
    if (base.equals(SubmissionNote.FILE)) {
      SubmissionNote note = SubmissionNote.read(name, path);
      submissionNotes.add(path);
      findings.addAll(note.findings());
      synthetic |= note.synthetic();
    } else if (base.endsWith(".zip")) {
      addMembers(name, path);
    } else if (!base.equals(Mappings.FILE)) {
      recognise(name, path, "");
    }
  }

  private void addMembers(String name, Path path) throws IOException {
    try {
      for (String member : ZipMembers.of(path)) {
        recognise(name + "/" + member, path, member);
      }
    } catch (UnreadableFile e) {
      refuse(name, e.rule(), e.getMessage(), e.remedy());
    }
  }

  private void passOver(String name, String message) {
    findings.add(
        new Finding(
            "file-not-recognised",
            Severity.WARN,
            name,
            0,
            "",
            message,
            "begin the name with one of "
                + String.join(", ", new TreeSet<>(extracts.keySet()))
                + ", then _ or ."));
  }

  private void recognise(String name, Path path, String member) throws IOException {
    String base = name.substring(name.lastIndexOf('/') + 1);
    String stem = base.split("[_.]", 2)[0];
    boolean published =
        stem.equals(PUBLISHED)
            || List.of(name.split("/")).subList(0, name.split("/").length - 1).contains(PUBLISHED);
    String extract = published ? PUBLISHED : stem;
    if (!published && !extracts.containsKey(extract)) {
      passOver(name, "no extract that can be read has this name; the file was passed over");
    } else if (!published && extracts.get(extract).message().isPresent()) {
      if (base.matches(".*[.](xml|csv)([.]gz)?")) {
        find(name, path, member, extract);
      } else {
        refuse(
            name,
            "format-not-read",
            "the " + extract + " return is read as an .xml message or .csv tables of its modules",
            "send it in one of these forms, or the same cases as an "
                + extracts.get(extract).rowsOf()
                + " extract");
      }
    } else if (!isTable(base, published)) {
      if (published && base.endsWith(".md")) {
        return;
      }
      refuse(
          name,
          "format-not-read",
          published
              ? "of open data only .csv, .csv.gz and .zip of these can be read"
              : "only .csv, .csv.gz, .xlsx and .zip of these can be read",
          "save the table as CSV in UTF-8 and resubmit");
    } else {
      find(name, path, member, extract);
    }
  }

  private void find(String name, Path path, String member, String extract) throws IOException {
    try {
      InboxFile file = file(name, path, member, extract);
      if (extract.equals(PUBLISHED)) {
        requireBearable(file);
      }
      found.add(file);
    } catch (ZipException | EOFException e) {
      refuse(
          name,
          "unreadable-file",
          "the compressed file is damaged, cut short or locked by a password",
          "pack it again and resubmit");
    } catch (UnreadableFile e) {
      refuse(name, e.rule(), e.getMessage(), e.remedy());
    }
  }

  private static void requireBearable(InboxFile file) throws IOException {
    try (InputStream bytes = Unpacked.atMost(MOST_OF_PUBLISHED, file.open())) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      // whoever reads the file has a finding for that
    }
  }

  private InboxFile file(String name, Path path, String member, String extract) throws IOException {
    String sha256 = Checksum.of(path, member);
    String at = path.toAbsolutePath().toString();
    return new InboxFile(0, name, at, member, extract, sha256, mappings.of(name, extract));
  }

  private static boolean isTable(String base, boolean published) {
    return base.endsWith(".csv")
        || base.endsWith(".csv.gz")
        || (base.endsWith(".xlsx") && !published);
  }

  private void refuse(String name, String rule, String message, String remedy) {
    findings.add(new Finding(rule, Severity.REJECT_FILE, name, 0, "", message, remedy));
  }

  private Survey settled() {
    Map<String, InboxFile> last = new LinkedHashMap<>();
    found.stream()
        .filter(f -> !f.extract().equals(PUBLISHED))
        .forEach(f -> last.put(f.baseName(), f));
    List<InboxFile> kept = new ArrayList<>();
    for (InboxFile file : found) {
      InboxFile newest = last.getOrDefault(file.baseName(), file);
      if (file.extract().equals(PUBLISHED) || newest == file) {
        kept.add(file.withId(kept.size()));
      } else {
        findings.add(
            new Finding(
                "replaced-by-resubmission",
                Severity.WARN,
                file.name(),
                0,
                "",
                "replaced whole by " + newest.name() + "; no row of it was read",
                "nothing to do if that was meant; else give the files different names"));
      }
    }
    return new Survey(
        List.copyOf(kept), List.copyOf(findings), List.copyOf(submissionNotes), synthetic);
  }
}
