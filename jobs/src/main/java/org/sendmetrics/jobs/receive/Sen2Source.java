package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.jobs.check.Place;
import org.sendmetrics.schemas.TableSchema;

/**
 * The requests of a SEN2 person level message as rows of the {@code ehcp} extract.
 *
 * <p>Shape out: one row for each {@code Requests} element, in the message's order, with the columns
 * that the message can carry. The message is streamed: no more than one person is held at a time.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} for a message that is not well formed, is cut short, has
 * a document type or is nested otherwise than declared. Source: SEN2 person level return: technical
 * specification.
 */
final class Sen2Source implements RowSource {
  private static final String AUTHORITY = "Header/Source/LEA";
  private static final String PERSONS = "Persons";
  private static final String PERSON = "Persons/Person";
  private static final String REQUEST = "Persons/Requests";
  private static final String NEED = "Persons/Requests/ActivePlans/SENneed";
  private static final List<String> MANY_IN_A_REQUEST =
      List.of(
          "Persons/Requests/Assessment/NamedPlan/PlanDetail/",
          "Persons/Requests/ActivePlans/PlacementDetail/");

  private record Repeated(long first, long times) {}

  private final MessageReader message;
  private final Sen2Rows rows;
  private final Map<String, String> person = new HashMap<>();
  private final List<Map<String, String>> requests = new ArrayList<>();
  private final Map<String, String> need = new HashMap<>();
  private final Map<String, Repeated> repeated = new TreeMap<>();
  private final Deque<RawRow> ready = new ArrayDeque<>();
  private String authority = "";
  private int persons;
  private int personOfPersons;

  Sen2Source(InboxFile file, TableSchema schema) {
    this(open(file), schema);
  }

  Sen2Source(InputStream bytes, TableSchema schema) {
    rows = new Sen2Rows(schema);
    message = new MessageReader(bytes, schema.message().orElseThrow());
  }

  private static InputStream open(InboxFile file) {
    try {
      return file.open();
    } catch (IOException e) {
      throw CsvSource.broken(e);
    }
  }

  @Override
  public List<String> header() {
    return rows.columns();
  }

  @Override
  public RawRow next() {
    while (ready.isEmpty() && message.advance()) {
      String path = message.path();
      switch (message.event()) {
        case START -> start(path);
        case ITEM -> item(path, message.text());
        case END -> end(path);
      }
    }
    return ready.poll();
  }

  private void start(String path) {
    switch (path) {
      case PERSONS -> {
        persons++;
        personOfPersons = 0;
        requireAuthority();
      }
      case PERSON -> personOfPersons++;
      case REQUEST -> requests.add(new HashMap<>());
      default -> {
        // other groups only hold items
      }
    }
    if (Math.max(persons, personOfPersons) > Place.MOST_PERSONS
        || requests.size() > Place.MOST_REQUESTS) {
      throw MessageReader.misplaced();
    }
  }

  private void requireAuthority() {
    if (authority.isEmpty()) {
      throw new UnreadableFile(
          "message-without-authority",
          "no authority stands in the header of the message, before its persons",
          "give the authority's number in Header/Source/LEA and resubmit the message");
    }
  }

  private void item(String path, String text) {
    if (path.startsWith(NEED + "/")) {
      need.putIfAbsent(path, text);
    } else if (path.equals(AUTHORITY)) {
      authority = text;
    } else if (path.startsWith(REQUEST + "/")) {
      put(requests.get(requests.size() - 1), path, text);
    } else if (path.startsWith(PERSONS + "/")) {
      put(person, path, text);
    }
  }

  private void put(Map<String, String> record, String path, String text) {
    if (record.putIfAbsent(path, text) != null
        && MANY_IN_A_REQUEST.stream().noneMatch(path::startsWith)) {
      Repeated before = repeated.getOrDefault(path, new Repeated(place(requests.size()), 0));
      repeated.put(path, new Repeated(before.first(), before.times() + 1));
    }
  }

  private void end(String path) {
    switch (path) {
      case NEED -> {
        Sen2Rows.addNeed(need, requests.get(requests.size() - 1));
        need.clear();
      }
      case PERSON, PERSONS -> endPerson();
      default -> {
        // a request waits for the end of its person
      }
    }
  }

  private void endPerson() {
    for (int i = 0; i < requests.size(); i++) {
      List<String> cells = rows.cells(authority, person, requests.get(i), i + 1);
      ready.add(new RawRow(place(i + 1), cells));
    }
    requests.clear();
    person.clear();
  }

  private long place(int request) {
    return Place.inMessage(persons, personOfPersons, request);
  }

  @Override
  public void tell(FindingLog log) {
    repeated.forEach(
        (path, r) ->
            log.add(
                "item-repeated",
                Severity.WARN,
                r.first(),
                path.substring(path.lastIndexOf('/') + 1),
                "the item stands again in a record, " + r.times() + " times; the first one counts",
                "leave one of each item in a record"));
    if (message.inNamespace()) {
      log.add(
          "namespace-not-known",
          Severity.WARN,
          0,
          "",
          "elements of the message are in a namespace, and the return has none; they were read by"
              + " their names alone",
          "nothing to do if it is a SEN2 return; else send one, without xmlns");
    }
    for (String name : message.notKnown()) {
      log.add(
          "column-not-known",
          Severity.WARN,
          0,
          Header.showable(name, 0),
          "the element is no part of the return and was passed over with what it holds",
          "nothing to do, or correct its name if an item of the return was meant");
    }
  }

  @Override
  public void close() throws IOException {
    message.close();
  }
}
