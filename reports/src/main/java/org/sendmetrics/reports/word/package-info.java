/**
 * Text pages as Word documents: real headings, marked-up tables, no drawing without words.
 *
 * <p>What must not live here: what any page says.
 */
package org.sendmetrics.reports.word;
