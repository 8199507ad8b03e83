package org.sendmetrics.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.style.Approval;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Catalogue;

/**
 * What the pages say of the release they belong to.
 *
 * @param asAt the day on which open cases were judged
 * @param synthetic whether any input was invented: then every title says so
 * @param cleared whether its hidden numbers were attacked and held: until then every title says so
 * @param runId which run made it
 * @param approval who stands behind it
 */
public record Release(
    LocalDate asAt, boolean synthetic, boolean cleared, String runId, Approval approval) {

  /** One that nobody was asked about. */
  public Release(LocalDate asAt, boolean synthetic, boolean cleared, String runId) {
    this(asAt, synthetic, cleared, runId, Approval.NOT_ASKED);
  }

  /** The edition of the pages that anyone may see. */
  Edition open(Catalogue catalogue) {
    return edition(catalogue, List.of());
  }

  /** The edition of the pages with true numbers. */
  Edition restricted(Catalogue catalogue) {
    return edition(catalogue, List.of("restricted"));
  }

  private Edition edition(Catalogue catalogue, List<String> firstMarks) {
    List<String> marks = new ArrayList<>(firstMarks);
    marks.addAll(marks());
    return new Edition(catalogue, Edition.messages(), asAt, marks, runId, approval);
  }

  /** What every title must carry: keys of words. */
  public List<String> marks() {
    List<String> marks = new ArrayList<>();
    if (synthetic) {
      marks.add("synthetic");
    }
    if (!cleared) {
      marks.add("uncleared");
    }
    if (approval.isDraft()) {
      marks.add("draft");
    }
    return marks;
  }
}
