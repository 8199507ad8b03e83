package org.sendmetrics.jobs.campaign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sendmetrics.jobs.support.GoodRow;

/** Tables whose delimiter, quoting, header or size is wrong. */
final class BadTables {
  private static final int FIRST_KEY = 11_500;
  private static final String MARK = "\uFEFF";

  private final CsvCases cases = new CsvCases("t", FIRST_KEY);

  private BadTables() {}

  static List<BadInput> all() {
    BadTables tables = new BadTables();
    tables.delimiters();
    tables.quoting();
    tables.headers();
    tables.huge();
    return tables.cases.all();
  }

  private void delimiters() {
    cases.add(
        "tabs for commas",
        "roll",
        cases.table("roll", 2).replace(',', '\t'),
        "cells-not-parted",
        0);
    cases.add(
        "bars for commas", "roll", cases.table("roll", 2).replace(',', '|'), "cells-not-parted", 0);
    cases.add(
        "carets for commas",
        "roll",
        cases.table("roll", 2).replace(',', '^'),
        "cells-not-parted",
        0);
    cases.add(
        "a line that says which delimiter",
        "roll",
        "sep=;\n" + cases.table("roll", 2).replace(',', ';'),
        "cells-not-parted",
        0);
    cases.add(
        "commas in the header, semicolons below",
        "roll",
        tail(cases.table("roll", 2), ',', ';'),
        "wrong-number-of-fields",
        0);
    cases.add(
        "columns of a fixed width",
        "roll",
        cases.table("roll", 2).replace(",", "      "),
        "required-column-missing",
        0);
    cases.add(
        "each line quoted whole",
        "roll",
        cases.table("roll", 2).replaceAll("(?m)^(.+)$", "\"$1\""),
        "cells-not-parted",
        0);
    cases.add("commas alone", "roll", ",,,\n,,,\n", "required-column-missing", 0);
    cases.add("blanks alone", "roll", "   \n  \n", "required-column-missing", 0);
    cases.add("line ends alone", "roll", "\n\r\n\n\n", "empty-file", 0);
    cases.add("a mark alone", "roll", MARK, "empty-file", 0);
    cases.add(
        "a title above the header",
        "roll",
        "Our roll\n" + cases.table("roll", 2),
        "required-column-missing",
        0);
    cases.add(
        "a sum below the rows",
        "attendance",
        cases.table("attendance", 2) + "Total,,,,,,,,280,8,4,6\n",
        "required-value-missing value-invalid",
        2);
  }

  private static String tail(String table, char from, char to) {
    int header = table.indexOf('\n') + 1;
    return table.substring(0, header) + table.substring(header).replace(from, to);
  }

  private void quoting() {
    String sound = cases.table("contacts", 1);
    cases.add("a quote never closed in the header", "contacts", "\"" + sound, "not-csv", 0);
    cases.add(
        "a quote never closed in the first row",
        "contacts",
        sound.replace("Advice,", "\"Advice,"),
        "not-csv",
        0);
    cases.add(
        "letters behind a closing quote",
        "contacts",
        cases.table("contacts", 1).replace("Advice,", "\"Ad\"vice,"),
        "not-csv",
        0);
    cases.add(
        "quotes escaped with a stroke",
        "contacts",
        cases.table("contacts", 1) + "330,\"a \\\"b\\\", c\",d,0\n",
        "not-csv",
        0);
    cases.add(
        "a comma without quotes",
        "contacts",
        cases.table("contacts", 1) + "330,a, b,c,0\n",
        "wrong-number-of-fields",
        1);
    cases.add(
        "single quotes around a comma",
        "contacts",
        cases.table("contacts", 1) + "330,'a,b',c,0\n",
        "wrong-number-of-fields",
        1);
    cases.add(
        "a row broken over two lines without quotes",
        "mediation",
        cases.table("mediation", 1)
            + GoodRow.table(
                    GoodRow.of("mediation", 7).keySet(), List.of(GoodRow.of("mediation", 7)))
                .lines()
                .skip(1)
                .findFirst()
                .get()
                .replace("MEDIATION,", "MEDI\nATION,")
            + "\n",
        "wrong-number-of-fields",
        1);
  }

  private void headers() {
    cases.add(
        "an empty header between",
        "contacts",
        "la_code,,name,phone\n330,1,a,0\n",
        "column-not-known",
        1);
    cases.add(
        "empty headers behind", "contacts", "la_code,name,,,\n330,b,,,\n", "column-not-known", 1);
    cases.add(
        "the header again between the rows",
        "mediation",
        cases.table("mediation", 1) + cases.table("mediation", 1),
        "value-invalid",
        2);
    cases.add(
        "an optional column twice",
        "contacts",
        "la_code,name,phone,phone\n330,c,0,1\n",
        "column-repeated",
        0);
    cases.add(
        "a column and its other name",
        "roll",
        cases.table("roll", 1).replace("sex,", "gender,").replace("ethnicity", "sex"),
        "column-repeated",
        0);
    cases.add(
        "the header of another extract",
        "roll",
        cases.table("mediation", 1),
        "required-column-missing",
        0);
    cases.add(
        "headers in another language",
        "roll",
        cases.table("roll", 1).replace("la_code", "cod_awdurdod"),
        "required-column-missing",
        0);
    cases.add(
        "a comma too many behind the header",
        "contacts",
        "la_code,name,\n330,d\n",
        "column-not-known wrong-number-of-fields",
        0);
    cases.add(
        "ten thousand columns",
        "contacts",
        "la_code,name," + names(10_000) + "\n330,e," + ",".repeat(9_999) + "\n",
        "column-not-known",
        1);
    cases.add(
        "ten thousand cells under a short header",
        "contacts",
        cases.table("contacts", 1) + "330," + "1,".repeat(10_000) + "\n",
        "wrong-number-of-fields",
        1);
  }

  private static String names(int many) {
    return IntStream.range(0, many).mapToObj(i -> "spare" + i).collect(Collectors.joining(","));
  }

  private void huge() {
    String endless = "x".repeat(3 << 20);
    cases.add(
        "a cell of three million letters",
        "contacts",
        cases.table("contacts", 1) + "330,n," + endless + ",0\n",
        "not-csv",
        0);
    cases.add(
        "a cell of a hundred million letters",
        "contacts",
        cases.table("contacts", 1) + "330,\"" + "x".repeat(100_000_000),
        "not-csv",
        0);
    cases.add("a header of three million letters", "contacts", endless, "not-csv", 0);
    cases.add(
        "a quoted cell of three million lines",
        "contacts",
        cases.table("contacts", 1) + "330,\"" + "\n".repeat(3 << 20) + "\",a,0\n",
        "not-csv",
        0);
    cases.add(
        "a row of three million cells",
        "contacts",
        cases.table("contacts", 1) + ",".repeat(3 << 20) + "\n",
        "not-csv",
        0);
  }
}
