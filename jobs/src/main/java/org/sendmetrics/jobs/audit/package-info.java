/**
 * The attacker: reads a release as a stranger would and tries to learn what it withholds.
 *
 * <p>Knows nothing of how a release is protected, written or laid out on pages; whoever makes files
 * is never imported here.
 */
package org.sendmetrics.jobs.audit;
