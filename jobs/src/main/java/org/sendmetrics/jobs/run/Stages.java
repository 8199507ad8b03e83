package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.disclose.FigureMaker;
import org.sendmetrics.jobs.disclose.UndisclosedFile;

/**
 * The stages of the main job, in running order. Each reads what earlier ones left in their folders.
 */
public final class Stages {
  static final String INVENTORY = "inventory";
  static final String RECEIVED = "received-";
  static final String ACROSS = "across";
  static final String COMPARED = "compared";
  static final String UNDISCLOSED = "undisclosed";
  static final String CONFIRMED = "confirmed";
  static final String DISCLOSED = "disclosed";
  static final String TABLES = "tables";
  static final String REVISED = "revised";
  static final String SAID = "said";
  static final String PAGES = "pages";
  static final String PRODUCTS = "products";
  static final String AUDITED = "audited";

  private final Run run;

  public Stages(Run run) {
    this.run = run;
  }

  /** Notes what lies in the inbox. */
  public Stage takeInventory() {
    return new Stage(
        "takeInventory",
        INVENTORY,
        folder -> Json.write(folder.resolve("survey.json"), run.survey()));
  }

  /** Reads, checks, pseudonymises and lands each extract: a stage each. */
  public List<Stage> receiveExtracts() {
    List<Stage> stages = new ArrayList<>();
    for (String extract : run.catalogue().extracts().keySet()) {
      stages.add(
          new Stage(
              "receive" + extract.substring(0, 1).toUpperCase() + extract.substring(1),
              RECEIVED + extract,
              folder -> new Reception(run).receive(extract, folder)));
    }
    return stages;
  }

  /** Holds the received rows beside each other. */
  public Stage checkAcross() {
    return new Stage("checkAcross", ACROSS, folder -> new Reception(run).checkAcross(folder));
  }

  /** Reads published files, takes comparators from them and recomputes their totals. */
  public Stage compareWithPublished() {
    return new Stage("compareWithPublished", COMPARED, new PublishedComparison(run)::write);
  }

  /** Stops the run when no file could be kept. */
  public Stage requireFigures() {
    return new Stage("requireFigures", "required", folder -> new Reception(run).requireAnything());
  }

  /** Counts, for every metric, period, item and area. */
  public Stage measureFigures() {
    return new Stage(
        "measureFigures",
        UNDISCLOSED,
        folder ->
            UndisclosedFile.write(
                folder,
                new Measurement(run).table(new Engines(run)::ofRecord),
                new FigureMaker(run.catalogue())));
  }

  /** Has the second engine count everything again, where it was asked for. */
  public Stage confirmFigures() {
    return new Stage("confirmFigures", CONFIRMED, this::confirm);
  }

  private void confirm(Path folder) {
    if (new Engines(run).choice() == EngineChoice.BOTH) {
      UndisclosedFile.write(
          folder,
          new Measurement(run).table(new Engines(run)::duckDb),
          new FigureMaker(run.catalogue()));
      new SecondOpinion(run.workspace().folder()).compare(run.stage(UNDISCLOSED), folder);
    }
  }

  /** Withholds what could give a child away. */
  public Stage discloseFigures() {
    return new Stage("discloseFigures", DISCLOSED, new Disclosing(run)::write);
  }

  /** Writes the tables of the release. */
  public Stage publishTables() {
    return new Stage("publishTables", TABLES, new Tables(run)::write);
  }

  /** Finds the figures that moved since they were last published. */
  public Stage findRevisions() {
    return new Stage("findRevisions", REVISED, new Revising(run)::write);
  }

  /** Gathers what boards sent in words. */
  public Stage gatherWords() {
    return new Stage("gatherWords", SAID, new WordsSent(run)::write);
  }

  /** Writes the pages beside the tables. */
  public Stage writeReports() {
    return new Stage("writeReports", PRODUCTS, new Pages(run)::write);
  }

  /** Attacks what is to be published, and stops the run if anything withheld can be worked out. */
  public Stage auditRelease() {
    return new Stage("auditRelease", AUDITED, new Auditing(run)::write);
  }
}
