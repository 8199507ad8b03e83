/**
 * The attacker: tries to work out, from finished files alone, the numbers that were withheld.
 *
 * <p>What must not live here: anything of the packages that withhold or that write pages, and any
 * knowledge of true numbers.
 */
package org.sendmetrics.jobs.audit;
