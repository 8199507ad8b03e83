/**
 * Runs of the real program that are disturbed: killed, out of disk or memory, robbed of their
 * ledger, given a file that changes. Each is given again and held against an undisturbed run. No
 * knowledge of how the program recovers lives here.
 */
package org.sendmetrics.jobs.campaign.fault;
