package org.sendmetrics.jobs.publish;

import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.refusing;
import static org.sendmetrics.jobs.publish.OpenDataChecks.Check.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sendmetrics.jobs.publish.OpenDataChecks.Check;
import org.sendmetrics.schemas.OpenDataRules;

/** Whether the two files can be read, are rightly named and belong together. */
final class OpenDataFileChecks {
  private static final String DATA_NAME = "[A-Za-z0-9_-]+\\.csv";
  private static final String METADATA_NAME = "[A-Za-z0-9_-]+\\.meta\\.csv";

  /** The columns of the data that have no metadata row: time, identifier, level and country. */
  private static final int COLUMNS_WITHOUT_ROW = 5;

  private final OpenDataRules rules;

  OpenDataFileChecks(OpenDataRules rules) {
    this.rules = rules;
  }

  List<Check> all() {
    return List.of(
        refusing("file_read", OpenDataProfile::faultsOfReading),
        refusing("filename_spaces", OpenDataFileChecks::namesWithSpaces),
        refusing("filename_special", OpenDataFileChecks::namesWithSpecialLetters),
        refusing("filenames_match", OpenDataFileChecks::namesApart),
        refusing("col_req_meta", this::missingMetadataColumns),
        refusing("col_invalid_meta", this::unknownMetadataColumns),
        refusing("col_req_data", this::missingDataColumns),
        refusing("col_to_rows", OpenDataFileChecks::moreRowsThanColumns),
        refusing("cross_meta_to_data", OpenDataFileChecks::describedButNotThere),
        warning("cross_data_to_meta", OpenDataFileChecks::thereButNotDescribed));
  }

  private static List<String> namesWithSpaces(OpenDataProfile p) {
    return List.of(p.dataName(), p.metadataName()).stream().filter(n -> n.contains(" ")).toList();
  }

  private static List<String> namesWithSpecialLetters(OpenDataProfile p) {
    List<String> faults = new ArrayList<>();
    if (!p.dataName().matches(DATA_NAME)) {
      faults.add(p.dataName());
    }
    if (!p.metadataName().matches(METADATA_NAME)) {
      faults.add(p.metadataName());
    }
    return faults;
  }

  private static List<String> namesApart(OpenDataProfile p) {
    String expected = p.dataName().replaceFirst("\\.csv$", "") + ".meta.csv";
    return p.metadataName().equals(expected) ? List.of() : List.of(p.metadataName());
  }

  private List<String> missingMetadataColumns(OpenDataProfile p) {
    return without(rules.list("required_metadata_columns"), p.metadataColumns());
  }

  private List<String> unknownMetadataColumns(OpenDataProfile p) {
    return without(
        without(p.metadataColumns(), rules.list("required_metadata_columns")),
        rules.list("optional_metadata_columns"));
  }

  private List<String> missingDataColumns(OpenDataProfile p) {
    return without(rules.list("required_data_columns"), p.columns());
  }

  private static List<String> moreRowsThanColumns(OpenDataProfile p) {
    int most = p.columns().size() - COLUMNS_WITHOUT_ROW;
    return p.metadata().size() <= most
        ? List.of()
        : List.of(p.metadata().size() + " metadata rows for " + most + " columns");
  }

  private static List<String> describedButNotThere(OpenDataProfile p) {
    List<String> described = new ArrayList<>(p.filtersAndGroups());
    described.addAll(p.names(OpenDataProfile.INDICATOR));
    return without(described, p.columns());
  }

  private static List<String> thereButNotDescribed(OpenDataProfile p) {
    Set<String> described = p.filtersAndGroups();
    return p.columns().stream()
        .filter(c -> !OpenDataFiles.TIME_AND_PLACE.contains(c) && !described.contains(c))
        .filter(c -> p.valuesOf(c).size() > 1)
        .toList();
  }

  private static List<String> without(List<String> all, List<String> known) {
    return all.stream().filter(c -> !known.contains(c)).toList();
  }
}
