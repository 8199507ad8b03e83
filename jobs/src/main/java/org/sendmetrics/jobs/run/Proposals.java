package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sendmetrics.jobs.receive.MappingProposal;

/** The {@code mapping.json} that would make almost fitting headers fit. */
public final class Proposals {
  /** The file's name in the out folder. */
  public static final String FILE = "mapping-proposed.json";

  private final Map<String, Map<String, String>> proposed;

  public Proposals(Run run) {
    proposed = MappingProposal.of(run.survey().files(), run.catalogue().extracts());
  }

  public boolean isEmpty() {
    return proposed.isEmpty();
  }

  /** As printed. */
  public String text() {
    return Json.text(proposed);
  }

  public void write(Path out) {
    try {
      Files.createDirectories(out);
      Json.write(out.resolve(FILE), proposed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
