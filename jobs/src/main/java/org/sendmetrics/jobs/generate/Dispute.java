package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/**
 * A family that took a decision of the authority to a mediation adviser.
 *
 * @param notice day of the decision's notice; null for disagreement resolution
 * @param optedIn whether it chose mediation, rather than the certificate alone
 */
record Dispute(String personRef, String issueType, LocalDate notice, boolean optedIn) {}
