/**
 * Finished files as what a person with the file can see: words, table rows, drawings, hidden parts.
 *
 * <p>Files are read raw, as zip, XML, HTML or text; nothing here judges what it sees.
 */
package org.sendmetrics.jobs.audit.read;
