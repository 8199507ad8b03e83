package org.sendmetrics.reports.make;

/**
 * Pages that are made together or not at all, such as all that one authority has for everybody.
 *
 * @param id of letters, digits and hyphens: its name on the shelf
 * @param told what a person calls it
 */
public record Unit(String id, String told, Shelf.Maker maker) {}
