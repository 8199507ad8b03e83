/**
 * Faulty inputs by the hundred, made at test time, and readers fed with bytes that nobody wrote. No
 * knowledge of how the program reads lives here: it is told what it was given and what it must say.
 */
package org.sendmetrics.jobs.campaign;
