/**
 * What a text page says, apart from how it is written down: the same blocks become a web page and a
 * document.
 *
 * <p>What must not live here: markup, files, figures.
 */
package org.sendmetrics.reports.content;
