package org.sendmetrics.jobs.audit.scan;

import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Figure;

/**
 * What a scan of all products found.
 *
 * @param findings faults in the order of products
 * @param shownThoughWithheld numbers that some product shows of figures that the table withholds;
 *     for the attack, which takes them as known
 * @param numbers how many numbers were held against the table
 * @param files how many files were read
 */
public record ProductScan(
    List<ScanFinding> findings,
    Map<Figure.Key, List<Seen>> shownThoughWithheld,
    long numbers,
    int files) {}
