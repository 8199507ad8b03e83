/**
 * The machinery of workbooks: sheets with title lines and one marked-up table, native line charts
 * with alternative text, and files whose bytes depend on their content only.
 *
 * <p>What must not live here: what any page says.
 */
package org.sendmetrics.reports.book;
