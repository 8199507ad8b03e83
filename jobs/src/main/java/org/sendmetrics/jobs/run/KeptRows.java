package org.sendmetrics.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.receive.Receipt;
import org.sendmetrics.jobs.receive.Tally;

/**
 * The rows of one file that a finished run kept and set aside.
 *
 * @param keptByAuthority by 3-digit code
 */
public record KeptRows(Map<String, Long> keptByAuthority, long setAside) {

  /** By file, those of an extract's files; none when they were erased since. */
  public static Map<String, KeptRows> of(Path work, String runId, String extract) {
    Path run = Workspace.run(work, runId);
    Path receipt = run.resolve(Stages.RECEIVED + extract).resolve(Reception.RECEIPT);
    Map<String, KeptRows> rows = new TreeMap<>();
    if (Files.exists(receipt)) {
      JsonNode files = Json.tree(run.resolve(Stages.INVENTORY).resolve("survey.json")).get("files");
      for (Tally tally : Json.read(receipt, Receipt.class).tallies()) {
        rows.put(
            files.get(tally.fileId()).get("name").asText(),
            new KeptRows(tally.keptByAuthority(), tally.rowsSetAside()));
      }
    }
    return rows;
  }
}
