package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.reports.style.Approval;
import org.sendmetrics.schemas.Catalogue;

/**
 * One run of one job: what was asked, what lies in the inbox, and where its work stands.
 *
 * <p>A run is identified by its options, the checksums of its inputs and the build. The same run
 * given again finds its own folder.
 */
public final class Run implements AutoCloseable {
  private final RunOptions options;
  private final Workspace workspace;
  private final Catalogue catalogue = Catalogue.shipped();
  private final InboxStamps stamps;
  private final Inbox.Survey survey;
  private final byte[] key;
  private final String id;
  private final RunLog log = new RunLog(this);
  private SparkSession spark;
  private DuckDbEngine duckDb;
  private boolean hasBegunWork;

  private Run(RunOptions options, Workspace workspace, byte[] key) {
    this.options = options;
    this.workspace = workspace;
    this.key = key;
    stamps = InboxStamps.of(options.inbox());
    survey = Inbox.survey(options.inbox(), catalogue.extracts());
    id = identity();
  }

  /** Looks through the inbox and takes up the run's folder. */
  public static Run of(RunOptions options, Workspace workspace) {
    Run run = new Run(options, workspace, PseudonymKey.find(options, System.getenv()));
    Folders.createPrivate(run.folder());
    return run;
  }

  private String identity() {
    StringBuilder identity = new StringBuilder(BuildIdentity.hash());
    identity.append('\n').append(options.asAt()).append('\n').append(options.las());
    identity.append('\n').append(options.engine());
    if (options.approval().state() != Approval.State.NOT_ASKED) {
      identity.append('\n').append(options.approval());
    }
    options.exceptions().ifPresent(e -> identity.append('\n').append(Hashes.of(e)));
    identity.append('\n').append(Hashes.of(java.util.HexFormat.of().formatHex(key)));
    survey
        .files()
        .forEach(
            f ->
                identity
                    .append('\n')
                    .append(f.name())
                    .append(' ')
                    .append(f.sha256())
                    .append(f.mapping().isEmpty() ? "" : " " + f.mapping()));
    survey
        .findings()
        .forEach(f -> identity.append('\n').append(f.rule()).append(' ').append(f.file()));
    survey.submissionNotes().forEach(note -> identity.append('\n').append(Hashes.of(note)));
    return Hashes.of(identity.toString()).substring(0, 16);
  }

  public RunOptions options() {
    return options;
  }

  public Workspace workspace() {
    return workspace;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Inbox.Survey survey() {
    return survey;
  }

  /** What the files of the inbox were before the survey. */
  InboxStamps stamps() {
    return stamps;
  }

  public String id() {
    return id;
  }

  byte[] key() {
    return key;
  }

  /** What its steps did and cost. */
  public RunLog log() {
    return log;
  }

  /** The run's own folder in the work folder. */
  public Path folder() {
    return workspace.run(id);
  }

  /** Where a stage leaves what it made. */
  public Path stage(String name) {
    return folder().resolve(name);
  }

  /** Whether every stage stands as it was made, up to one that is the last. */
  public boolean stands(String last) {
    Seals seals = new Seals(folder());
    return seals.holds(last) && seals.allHold();
  }

  /** Says that a stage has to be done, and so every one after it. */
  void beginWork() {
    hasBegunWork = true;
  }

  boolean hasBegunWork() {
    return hasBegunWork;
  }

  /** The Spark session, started when first needed. */
  public synchronized SparkSession spark() {
    if (spark == null) {
      spark = SparkSessions.start(workspace.temporary());
    }
    return spark;
  }

  /** DuckDB, started when first needed. */
  synchronized DuckDbEngine duckDb() {
    if (duckDb == null) {
      duckDb = DuckDbEngine.spillingInto(workspace.temporary());
    }
    return duckDb;
  }

  /** Whether any input is marked as invented. */
  public boolean synthetic() {
    return survey.synthetic();
  }

  @Override
  public synchronized void close() {
    if (spark != null) {
      spark.stop();
    }
    if (duckDb != null) {
      duckDb.close();
    }
  }
}
