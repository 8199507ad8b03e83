package org.sendmetrics.schemas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Everything that {@code schemas/} declares, read and held against itself.
 *
 * <p><b>Errors:</b> loading throws {@link SchemaException}, naming file and key, on an unknown key,
 * column, code list, breakdown, unit or rule, and on a missing source or worked example.
 */
public final class Catalogue {
  private final Map<String, Codelist> codelists;
  private final List<ReferenceList> lists;
  private final Map<String, TableSchema> extracts;
  private final Map<String, Breakdown> breakdowns;
  private final Map<String, Grouping> groupings = new LinkedHashMap<>();
  private final Map<String, View> views;
  private final Map<String, TableCheck> tableChecks;
  private final Map<String, Facts> facts;
  private final Map<String, Metric> metrics;
  private final Map<String, Rule> rules;
  private final DisclosureRules disclosureRules;
  private final Map<String, Publication> publications;
  private final Map<String, String> authorityAliases;
  private final Neighbours neighbours;
  private final Map<String, OpenDataPair> openDataPairs;
  private final Optional<OpenDataRules> openDataRules;

  private Catalogue(SchemaFiles files) {
    codelists = codelists(files);
    lists = files.list("codelists", ".csv").stream().map(files::reference).toList();
    extracts = new LinkedHashMap<>();
    for (Path file : files.list("extracts", ".schema.json")) {
      TableSchema t = files.declaration(file).read(d -> ExtractReader.read(d, codelists, extracts));
      requireName(files, file, t.name());
      extracts.put(t.name(), t);
    }
    breakdowns = breakdowns(files);
    views = views(files);
    tableChecks = new LinkedHashMap<>();
    for (Path file : files.list("checks", ".yaml")) {
      TableCheck check = files.declaration(file).read(TableCheck::read);
      requireName(files, file, check.id());
      tableChecks.put(check.id(), check);
    }
    facts = new LinkedHashMap<>();
    for (Path file : files.list("facts", ".yaml")) {
      Facts f =
          files
              .declaration(file)
              .read(d -> FactsReader.read(d, ExtractReader.columns(extracts), codelists));
      requireName(files, file, f.id());
      facts.put(f.id(), f.grouped(groupings.values()));
    }
    metrics = metrics(files);
    rules = Rule.byNumber(files, facts.keySet(), metrics.keySet());
    disclosureRules = disclosureRules(files);
    publications = publications(files, metrics);
    authorityAliases = authorityAliases(files);
    neighbours = new Neighbours(files);
    openDataPairs = openDataPairs(files);
    openDataRules =
        files.list(OpenDataPair.FOLDER, OpenDataRules.FILE).stream()
            .findFirst()
            .map(file -> files.declaration(file).read(OpenDataRules::read));
  }

  /** The catalogue that this build ships, read once. */
  public static Catalogue shipped() {
    return Shipped.CATALOGUE;
  }

  private static final class Shipped {
    private static final Catalogue CATALOGUE = load();

    private static Catalogue load() {
      try (SchemaFiles files = SchemaFiles.onClasspath()) {
        return new Catalogue(files);
      }
    }
  }

  /** A catalogue in a folder of the shape of {@code schemas/}. */
  public static Catalogue load(Path folder) {
    try (SchemaFiles files = SchemaFiles.in(folder)) {
      return new Catalogue(files);
    }
  }

  public Map<String, TableSchema> extracts() {
    return extracts;
  }

  public Map<String, Codelist> codelists() {
    return codelists;
  }

  /** The lists of {@code codelists/} that any declared SQL reads. */
  public List<ReferenceList> listsInSql() {
    List<String> declared = new ArrayList<>();
    views.values().forEach(v -> declared.add(v.sql()));
    facts.values().forEach(f -> declared.add(f.sql()));
    tableChecks.values().forEach(c -> declared.add(c.sql()));
    return lists.stream().filter(list -> declared.stream().anyMatch(list::isReadBy)).toList();
  }

  public Codelist codelist(String id) {
    return Optional.ofNullable(codelists.get(id))
        .orElseThrow(
            () -> new SchemaException("codelists/" + id + ".csv", "(whole file)", "is missing"));
  }

  public Map<String, Breakdown> breakdowns() {
    return breakdowns;
  }

  /** The groupings of breakdowns, by id of the finer breakdown. */
  public Map<String, Grouping> groupings() {
    return groupings;
  }

  /** How a breakdown is grouped, by its topic in the published table; empty when it is not. */
  public Optional<Grouping> groupingOf(String topic) {
    return groupings.values().stream().filter(g -> g.fine().topic().equals(topic)).findFirst();
  }

  /** The tables between what was received and the facts, each after those that it reads. */
  public Map<String, View> views() {
    return views;
  }

  /** The faults that show only when rows are held beside others, by id. */
  public Map<String, TableCheck> tableChecks() {
    return tableChecks;
  }

  public Map<String, Facts> facts() {
    return facts;
  }

  /** The metrics by id, family by family, in the order in which they are shown. */
  public Map<String, Metric> metrics() {
    return metrics;
  }

  public Metric metric(String id) {
    return Optional.ofNullable(metrics.get(id))
        .orElseThrow(
            () -> new SchemaException("metrics/" + id + ".yaml", "(whole file)", "is missing"));
  }

  /** What is settled about how figures are counted, by number. */
  public Map<String, Rule> rules() {
    return rules;
  }

  public DisclosureRules disclosureRules() {
    return disclosureRules;
  }

  public Authorities authorities() {
    return new Authorities(codelist("local-authority"), codelist("region"));
  }

  /** The layouts of published files that can be read, by id. */
  public Map<String, Publication> publications() {
    return publications;
  }

  /** Other spellings of authorities' names, each with its 3-digit code. */
  public Map<String, String> authorityAliases() {
    return authorityAliases;
  }

  /** Each authority's statistical neighbours, in the set of their time. */
  public Neighbours neighbours() {
    return neighbours;
  }

  /** The pairs of open-data files, by id. */
  public Map<String, OpenDataPair> openDataPairs() {
    return openDataPairs;
  }

  /** What the department asks of open-data files. */
  public OpenDataRules openDataRules() {
    return openDataRules.orElseThrow(
        () ->
            new SchemaException(
                OpenDataPair.FOLDER + "/" + OpenDataRules.FILE, "(whole file)", "is missing"));
  }

  /** The words in which an item of a breakdown is printed; the code itself when it has none. */
  public String itemLabel(Breakdown breakdown, String code) {
    return BreakdownReader.word(codelists, breakdown, code);
  }

  private Map<String, View> views(SchemaFiles files) {
    List<View> read = new ArrayList<>();
    for (Path file : files.list("views", ".yaml")) {
      View view = files.declaration(file).read(d -> View.read(d, ExtractReader.columns(extracts)));
      requireName(files, file, view.id());
      read.add(view);
    }
    return View.inOrder(read);
  }

  private static Map<String, Codelist> codelists(SchemaFiles files) {
    Map<String, Codelist> lists = new LinkedHashMap<>();
    for (Path file : files.list("codelists", ".csv")) {
      if (CodelistReader.isCodelist(files, file)) {
        Codelist list = CodelistReader.read(files, file);
        lists.put(list.id(), list);
      }
    }
    return lists;
  }

  /** Every breakdown, those that group another after those that do not. */
  private Map<String, Breakdown> breakdowns(SchemaFiles files) {
    BreakdownReader reader = new BreakdownReader(codelists);
    List<Path> paths = new ArrayList<>(files.list("breakdowns", ".yaml"));
    paths.sort(
        Comparator.comparing(file -> BreakdownReader.groupsAnother(files.declaration(file))));
    for (Path file : paths) {
      Breakdown b = files.declaration(file).read(reader::read);
      requireName(files, file, b.id());
    }
    groupings.putAll(reader.groupings());
    return reader.breakdowns();
  }

  private Map<String, Metric> metrics(SchemaFiles files) {
    Map<String, Metric> read = new LinkedHashMap<>();
    MetricReader reader = new MetricReader(facts, breakdowns, groupings, read);
    List<Path> paths = new ArrayList<>(files.list("metrics", ".yaml"));
    paths.sort(Comparator.comparing(file -> MetricReader.namesAnother(files.declaration(file))));
    for (Path file : paths) {
      Metric metric = files.declaration(file).read(reader::read);
      requireName(files, file, metric.id());
      read.put(metric.id(), metric);
    }
    List<Metric> ordered = new ArrayList<>(read.values());
    ordered.sort(
        Comparator.comparing(Metric::family)
            .thenComparing(Metric::order)
            .thenComparing(Metric::id));
    Map<String, Metric> byId = new LinkedHashMap<>();
    ordered.forEach(m -> byId.put(m.id(), m));
    return byId;
  }

  private static DisclosureRules disclosureRules(SchemaFiles files) {
    Map<String, DisclosureRules.Rule> rules = new LinkedHashMap<>();
    for (Path file : files.list("disclosure", ".yaml")) {
      DisclosureRules.Rule rule =
          files
              .declaration(file)
              .read(
                  d ->
                      new DisclosureRules.Rule(
                          d.text("id"),
                          d.text("title"),
                          d.text("says"),
                          d.integer("setting"),
                          d.texts("metrics"),
                          d.texts("breakdowns"),
                          d.text("source")));
      requireName(files, file, rule.id());
      rules.put(rule.id(), rule);
    }
    return new DisclosureRules(rules);
  }

  private static Map<String, Publication> publications(
      SchemaFiles files, Map<String, Metric> metrics) {
    PublicationReader reader = new PublicationReader(metrics);
    Map<String, Publication> publications = new LinkedHashMap<>();
    for (Path file : files.list("publications", ".yaml")) {
      Publication publication = files.declaration(file).read(reader::read);
      requireName(files, file, publication.id());
      for (Publication other : publications.values()) {
        if (publication.recognisedBy().containsAll(other.recognisedBy())
            || other.recognisedBy().containsAll(publication.recognisedBy())) {
          throw new SchemaException(
              files.name(file), "recognised_by", "cannot be told from '" + other.id() + "'");
        }
      }
      publications.put(publication.id(), publication);
    }
    return publications;
  }

  private static Map<String, OpenDataPair> openDataPairs(SchemaFiles files) {
    Map<String, OpenDataPair> pairs = new LinkedHashMap<>();
    for (Path file : files.list(OpenDataPair.FOLDER, ".yaml")) {
      if (!file.endsWith(OpenDataRules.FILE)) {
        OpenDataPair pair = files.declaration(file).read(OpenDataPair::read);
        requireName(files, file, pair.id());
        pairs.put(pair.id(), pair);
      }
    }
    return pairs;
  }

  private static Map<String, String> authorityAliases(SchemaFiles files) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Path file : files.list("codelists", "authority-alias.csv")) {
      files.rows(file).forEach(row -> aliases.put(row.getField("name"), row.getField("code")));
    }
    return aliases;
  }

  /** Families in a fixed order of display. */
  public List<String> families() {
    return new ArrayList<>(
        metrics.values().stream()
            .map(Metric::family)
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
  }

  private static void requireName(SchemaFiles files, Path file, String name) {
    if (!SchemaFiles.stem(file).equals(name)) {
      throw new SchemaException(
          files.name(file), "id", "is '" + name + "', unlike the file's name");
    }
  }
}
