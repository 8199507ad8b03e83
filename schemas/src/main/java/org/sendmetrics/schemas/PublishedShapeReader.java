package org.sendmetrics.schemas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a publication's declaration how its file is laid out and what in it adds up. */
final class PublishedShapeReader {
  private PublishedShapeReader() {}

  static PublishedShape shape(Declaration d) {
    Optional<PublishedShape.Phases> phases =
        d.has("phases")
            ? Optional.of(
                d.child("phases")
                    .read(
                        p ->
                            new PublishedShape.Phases(
                                PublicationReader.lower(p.text("column")),
                                PublicationReader.texts(p, "items"))))
            : Optional.empty();
    Optional<PublishedShape.Printed> printed =
        d.has("printed")
            ? Optional.of(
                d.child("printed")
                    .read(
                        p ->
                            new PublishedShape.Printed(
                                p.text("label"), p.text("across"), maps(p, "wholes"))))
            : Optional.empty();
    return new PublishedShape(
        PublicationReader.texts(d, "assumes"),
        maps(d, "words"),
        d.optionalText("measure_column").map(PublicationReader::lower),
        phases,
        printed,
        PublicationReader.columns(d, "authority_columns"));
  }

  static PublishedSums sums(Declaration d) {
    if (!d.has("adds_up")) {
      return new PublishedSums(PublishedSums.Areas.EXACT, 1, List.of(), List.of(), List.of());
    }
    return d.child("adds_up").read(PublishedShapeReader::addsUp);
  }

  private static PublishedSums addsUp(Declaration d) {
    List<PublishedSums.Columns> columns = new ArrayList<>();
    for (Declaration child : d.children("columns")) {
      columns.add(child.read(PublishedShapeReader::sumOfColumns));
    }
    List<PublishedSums.Items> items = new ArrayList<>();
    for (Declaration child : d.children("items")) {
      items.add(
          child.read(
              i ->
                  new PublishedSums.Items(
                      PublicationReader.lower(i.text("column")),
                      PublicationReader.texts(i, "within"),
                      new LinkedHashSet<>(i.texts("parts")))));
    }
    List<PublishedSums.AtMost> atMost = new ArrayList<>();
    for (Declaration child : d.children("at_most")) {
      atMost.add(
          child.read(
              a ->
                  new PublishedSums.AtMost(
                      PublicationReader.lower(a.text("part")),
                      PublicationReader.lower(a.text("whole")))));
    }
    return new PublishedSums(
        d.has("areas") ? d.constant("areas", PublishedSums.Areas.class) : PublishedSums.Areas.EXACT,
        d.has("rounded_to") ? d.integer("rounded_to") : 1,
        columns,
        items,
        atMost);
  }

  private static PublishedSums.Columns sumOfColumns(Declaration d) {
    Optional<String> whole = d.optionalText("whole").map(PublicationReader::lower);
    Optional<String> is = d.optionalText("is");
    if (whole.isPresent() == is.isPresent()) {
      throw d.refuse("whole", "say either the column of the sum or what the sum is");
    }
    return new PublishedSums.Columns(
        whole.orElse(""),
        is.map(BigDecimal::new).orElse(null),
        PublicationReader.columns(d, "parts"),
        new BigDecimal(d.optionalText("within").orElse("0")),
        d.optionalText("says").orElse(""));
  }

  private static Map<String, Map<String, String>> maps(Declaration d, String key) {
    Map<String, Map<String, String>> maps = new LinkedHashMap<>();
    if (d.has(key)) {
      Declaration named = d.child(key);
      named.names().forEach(name -> maps.put(name, PublicationReader.texts(named, name)));
    }
    return maps;
  }
}
