/**
 * How things are written on every page: marks in titles, symbols, numbers, periods and the cell
 * styles of workbooks, each in one place.
 *
 * <p>What must not live here: the content of any page.
 */
package org.sendmetrics.reports.style;
