/**
 * The pages: workbooks, web pages and documents made from the published table of figures.
 *
 * <p>Here lives the way in. What must not: Spark, Spring, any class of {@code jobs}, and any way to
 * reach data about a person.
 */
package org.sendmetrics.reports;
