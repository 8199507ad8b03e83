package org.sendmetrics.jobs.receive;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.sendmetrics.schemas.Catalogue;
import scala.Tuple2;

/**
 * Reads one file, or the tables of one SEN2 return, inside a Spark task, and lands its rows.
 *
 * <p>Shape out: see {@link Landing}.
 */
final class FileReceiver implements PairFlatMapFunction<Delivery, Integer, Serializable> {
  private static final long serialVersionUID = 1L;

  private final byte[] key;
  private final String folder;
  private final int shares;

  /**
   * @param folder the step's own, on storage that every task shares
   * @param shares into how many the prints of keys are dealt
   */
  FileReceiver(byte[] key, Path folder, int shares) {
    this.key = key.clone();
    this.folder = folder.toAbsolutePath().toString();
    this.shares = shares;
  }

  @Override
  public Iterator<Tuple2<Integer, Serializable>> call(Delivery delivery) {
    InboxFile first = delivery.files().get(0);
    LandedTable table = new LandedTable(Catalogue.shipped().extracts().get(first.extract()));
    Landing landing = new Landing(table, delivery, Path.of(folder), shares);
    return ModuleTable.isModule(first)
        ? new Sen2ModulesReading(delivery.files(), landing, key)
        : new FileReading(first, landing, key);
  }
}
