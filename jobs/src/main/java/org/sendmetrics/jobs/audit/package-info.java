/**
 * The attacker: reads finished releases as a stranger would and works out what it can.
 *
 * <p>What must not live here: anything that knows how figures are made or withheld; the true
 * numbers.
 */
package org.sendmetrics.jobs.audit;
