/**
 * A release of our own attacked: its cells, the hierarchies that {@code schemas} declares, and what
 * can be worked out of what was withheld.
 *
 * <p>What must not live here: reading of workbooks and pages, and any sum that is not declared.
 */
package org.sendmetrics.jobs.audit.release;
