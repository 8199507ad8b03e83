package org.sendmetrics.jobs.receive;

import java.util.List;
import org.sendmetrics.jobs.check.Finding;

/** What became of an extract's files: a tally for each, and everything found in them. */
public record Receipt(List<Tally> tallies, List<Finding> findings) {}
