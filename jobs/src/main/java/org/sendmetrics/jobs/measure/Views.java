package org.sendmetrics.jobs.measure;

import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.TableSchema;
import org.sendmetrics.schemas.View;

/**
 * Names, on one engine, the tables between what was received and the facts. The landed rows of
 * every extract must have been named {@link View#received} before.
 */
public final class Views {
  private Views() {}

  public static void name(Catalogue catalogue, Engine engine) {
    catalogue.listsInSql().forEach(list -> engine.view(list.view(), list.sql()));
    for (TableSchema extract : catalogue.extracts().values()) {
      if (extract.hasOwnTable() && !catalogue.views().containsKey(extract.name())) {
        engine.view(extract.name(), "select * from " + View.received(extract.name()));
      }
    }
    for (View view : catalogue.views().values()) {
      if (view.kept()) {
        engine.table(view.name(), view.sql());
      } else {
        engine.view(view.name(), view.sql());
      }
    }
  }
}
