/**
 * A real Chromium, driven through its own DevTools protocol, and axe-core in it: what tests need to
 * look at finished pages as their readers do.
 *
 * <p>What must not live here: what any page should say.
 */
package org.sendmetrics.jobs.browser;
