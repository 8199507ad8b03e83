/**
 * Restricted pages: boards with true numbers, and what was found in the files that areas sent.
 *
 * <p>The one package that reads undisclosed figures. What must not live here: anything that writes
 * into a public folder.
 */
package org.sendmetrics.reports.restricted;
