package org.sendmetrics.reports.content;

import java.util.List;

/**
 * A whole text page.
 *
 * @param title unique among the pages, and the first heading
 * @param navigation links to the pages around it
 * @param foot small print at the end
 */
public record TextPage(
    String title, List<Block.Link> navigation, List<Block> blocks, List<String> foot) {}
