/**
 * Text pages as web pages: HTML without scripts or requests to elsewhere, and inline charts.
 *
 * <p>What must not live here: what any page says.
 */
package org.sendmetrics.reports.html;
