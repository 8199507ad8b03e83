/**
 * Invented extracts, realistic in shape and marked synthetic: the same seed gives the same bytes.
 *
 * <p>Here lives what the invented authorities, schools, pupils and cases look like and how they are
 * written as extracts. What must not: anything that reads an inbox, any real person, and Spark.
 */
package org.sendmetrics.jobs.generate;
