/**
 * Text pages as plain text: for a terminal, and as Markdown for a repository.
 *
 * <p>What must not live here: what a page says.
 */
package org.sendmetrics.reports.plain;
