package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwinsTest {
  private final Relations system = new Relations();

  private Block block() {
    Partition partition = Partition.of(system);
    Block[] only = new Block[1];
    partition.each(
        (cells, relations) -> only[0] = Block.of(system, cells, relations, partition.places()));
    return only[0];
  }

  @Test
  void aRegionWithOneAuthorityIsOneCellWithIt() {
    int region = system.unknown();
    int authority = system.unknown();
    int other = system.unknown();
    system.add(Relation.sum(region, authority));
    system.add(Relation.sum(system.known(9), region, other));
    Block merged = Twins.merged(block());
    assertEquals(1, merged.size());
    assertEquals(0, merged.at.length);
    assertEquals(3, merged.twins[0].length);
  }

  @Test
  void whatIsLeftOfAKnownSumGoesTheOtherWay() {
    int girls = system.between(0, 7);
    int boys = system.between(0, 20);
    system.add(Relation.sum(system.known(9), girls, boys));
    Block merged = Twins.merged(block());
    assertEquals(0, merged.low[0]);
    assertEquals(7, merged.high[0]);
    Twins.Twin twin = merged.twins[0][1];
    assertEquals(2, twin.low(merged.low[0], merged.high[0]));
    assertEquals(9, twin.high(merged.low[0], merged.high[0]));
  }

  @Test
  void relationsThatSayTheSameOfTwinsAreOne() {
    int region = system.unknown();
    int authority = system.unknown();
    int a = system.unknown();
    int b = system.unknown();
    int aThere = system.unknown();
    int bThere = system.unknown();
    system.add(Relation.sum(region, authority));
    system.add(Relation.sum(a, aThere));
    system.add(Relation.sum(b, bThere));
    system.add(Relation.sum(region, a, b));
    system.add(Relation.sum(authority, aThere, bThere));
    Block merged = Twins.merged(block());
    assertEquals(3, merged.size());
    assertEquals(1, merged.at.length);
  }

  @Test
  void contradictoryTwinsAreLeftAsTheyAre() {
    int a = system.unknown();
    int b = system.unknown();
    int c = system.unknown();
    system.add(Relation.sum(a, b));
    system.add(Relation.sum(b, c));
    system.add(Relation.sum(a, c, system.known(1)));
    assertEquals(3, Twins.merged(block()).size());
  }
}
