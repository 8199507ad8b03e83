package org.sendmetrics.jobs.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.TableSchema;

/**
 * Makes rows of the {@code ehcp} extract of the items of a SEN2 return, by their paths in its
 * message.
 *
 * <p>The person is the UPN, else the ULN, else UPNunknown with the birth date; the request is the
 * person and its ordinal there.
 */
final class Sen2Rows {
  private static final String UPN = "Persons/UPN";
  private static final String ULN = "Persons/UniqueLearnerNumber";
  private static final String NO_UPN = "Persons/UPNunknown";
  private static final String BIRTH_DATE = "Persons/PersonBirthDate";
  private static final String GENDER = "Persons/GenderCurrent";
  private static final String NEED_TYPE = "Persons/Requests/ActivePlans/SENneed/SENtype";
  private static final String NEED_RANK = "Persons/Requests/ActivePlans/SENneed/SENtypeRank";

  /** Codes of the item that stood in the place of sex before version 1.2. */
  private static final Map<String, String> SEX_OF_GENDER = Map.of("1", "M", "2", "F");

  private final Map<String, List<String>> pathsOfColumn = new LinkedHashMap<>();

  Sen2Rows(TableSchema schema) {
    pathsOfColumn.put("request_id", List.of());
    schema
        .message()
        .orElseThrow()
        .items()
        .forEach(
            (path, column) ->
                pathsOfColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(path));
  }

  /** The columns of every row, in order. */
  List<String> columns() {
    return List.copyOf(pathsOfColumn.keySet());
  }

  /**
   * The cells of one request.
   *
   * @param person the person's items by path
   * @param request those of the request and all below it
   * @param ordinal of the request among the person's, from 1
   */
  List<String> cells(
      String authority, Map<String, String> person, Map<String, String> request, int ordinal) {
    String reference = reference(person);
    List<String> cells = new ArrayList<>(pathsOfColumn.size());
    pathsOfColumn.forEach(
        (column, paths) ->
            cells.add(
                switch (column) {
                  case "la_code" -> authority;
                  case "person_ref" -> reference;
                  case "request_id" -> reference.isEmpty() ? "" : reference + "/" + ordinal;
                  default -> first(paths, person, request);
                }));
    return cells;
  }

  /** The need of rank 1 is the primary one; a need without a rank, if it is the first. */
  static void addNeed(Map<String, String> need, Map<String, String> request) {
    String rank = need.getOrDefault(NEED_RANK, "");
    if (rank.equals("1") || (rank.isEmpty() && !request.containsKey(NEED_TYPE))) {
      request.put(NEED_TYPE, need.getOrDefault(NEED_TYPE, ""));
    }
  }

  private static String first(
      List<String> paths, Map<String, String> person, Map<String, String> request) {
    for (String path : paths) {
      String text = request.getOrDefault(path, person.getOrDefault(path, ""));
      if (!text.isEmpty()) {
        return path.equals(GENDER) ? SEX_OF_GENDER.getOrDefault(text, text) : text;
      }
    }
    return "";
  }

  private static String reference(Map<String, String> person) {
    for (String path : List.of(UPN, ULN)) {
      if (!person.getOrDefault(path, "").isEmpty()) {
        return person.get(path);
      }
    }
    String reason = person.getOrDefault(NO_UPN, "");
    String born = person.getOrDefault(BIRTH_DATE, "");
    return reason.isEmpty() || born.isEmpty() ? "" : reason + "/" + born;
  }
}
