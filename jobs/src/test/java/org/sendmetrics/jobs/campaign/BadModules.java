package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of a SEN2 return's modules that do not hang together. */
final class BadModules {
  private final List<BadInput> all = new ArrayList<>();

  private BadModules() {}

  static List<BadInput> all() {
    BadModules modules = new BadModules();
    modules.modules();
    return modules.all;
  }

  private void modules() {
    String persons = "person_id,upn,birth_date\n1,T00000019001X,2015-04-21\n";
    String requests = "request_id,person_id,received_date,request_outcome\n1,1,2025-01-06,A\n";
    add("302", "a request of nobody", persons, requests.replace("1,1,", "1,7,"), "link-broken", 1);
    add(
        "303",
        "a person's number twice",
        persons + persons.lines().skip(1).findFirst().get() + "\n",
        requests,
        "duplicate-key",
        2);
    add(
        "304",
        "requests without the person's number",
        persons,
        "request_id,received_date,request_outcome\n1,2025-01-06,A\n",
        "required-value-missing",
        1);
    add("305", "columns of no module", persons, "shoe,size\n1,38\n", "module-not-recognised", 1);
    add(
        "306",
        "a day that there is not",
        persons,
        requests.replace("01-06", "02-30"),
        "value-invalid",
        1);
    add("307", "a row too short", persons, requests + "2\n", "wrong-number-of-fields", 2);
    add("308", "UTF-16", persons, "\0" + requests, "not-a-text-file", 1);
    add("309", "semicolons for commas", persons, requests.replace(',', ';'), "cells-not-parted", 1);
    add("310", "requests without bytes", persons, "", "empty-file", 1);
  }

  private void add(
      String la, String wrong, String persons, String requests, String rules, long kept) {
    all.add(
        BadInput.of(
            "modules: " + wrong,
            Map.of(
                "sen2_person_" + la + ".csv",
                Bytes.utf8(persons),
                "sen2_requests_" + la + ".csv",
                Bytes.utf8(requests)),
            rules,
            kept));
  }
}
