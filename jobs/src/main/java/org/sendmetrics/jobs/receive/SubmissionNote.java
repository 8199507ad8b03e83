package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;

/**
 * A {@code submission.json}: whether the files beside it are invented, who sent them, a note.
 *
 * @param synthetic whether the files are invented; also where the note says so in a wrong form,
 *     since invented figures must not pass for real ones
 * @param findings what is wrong with the note
 */
record SubmissionNote(boolean synthetic, List<Finding> findings) {
  static final String FILE = "submission.json";
  private static final String SYNTHETIC = "synthetic";
  private static final List<String> TEXTS = List.of("supplier", "note");

  /**
   * Reads a note.
   *
   * @param name its path in the inbox
   */
  static SubmissionNote read(String name, Path path) throws IOException {
    Optional<JsonNode> read = NoteFile.read(path);
    if (read.isEmpty()) {
      Finding finding =
          told(
              "submission-not-read",
              name,
              "",
              "the file is no JSON object, so nothing it says counts");
      return new SubmissionNote(false, List.of(finding));
    }
    List<Finding> findings = new ArrayList<>();
    boolean synthetic = false;
    for (Map.Entry<String, JsonNode> entry : read.get().properties()) {
      JsonNode value = entry.getValue();
      if (entry.getKey().equals(SYNTHETIC)) {
        synthetic = !value.isBoolean() || value.asBoolean();
        if (!value.isBoolean()) {
          findings.add(
              told(
                  "submission-not-known",
                  name,
                  SYNTHETIC,
                  "synthetic is neither true nor false; the files are taken for invented"));
        }
      } else if (!TEXTS.contains(entry.getKey()) || !value.isTextual()) {
        findings.add(
            told(
                "submission-not-known",
                name,
                "",
                "an entry of the note is not known, or no text, and was passed over"));
      }
    }
    return new SubmissionNote(synthetic, findings);
  }

  private static Finding told(String rule, String file, String column, String message) {
    return new Finding(
        rule,
        Severity.WARN,
        file,
        0,
        column,
        message,
        "write {\"synthetic\": true, \"supplier\": \"...\", \"note\": \"...\"}, or leave it out");
  }
}
