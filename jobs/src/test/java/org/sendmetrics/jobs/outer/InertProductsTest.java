package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.browser.Chromium;
import org.sendmetrics.jobs.browser.Tab;

/** Whatever is typed into an extract or a file's name, no product acts on it. */
class InertProductsTest {
  private static final String LINK = "(https?://|mailto:|tel:)[^\"'<>\\s]+";
  private static final String BEGINS_A_FORMULA = "(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*";
  private static final String NUMBER = "[+-]?[0-9][0-9,]*([.][0-9]+)?(E[+-]?[0-9]+)?%?";

  /** What a page of ours never has, wherever it comes from. */
  private static final String ACTIVE =
      """
      [...document.querySelectorAll('script,iframe,object,embed,form,base,link,meta[http-equiv=refresh],img')]
        .map(e => e.outerHTML.slice(0, 80))
        .concat([...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
          .filter(a => a.name.startsWith('on') || a.name === 'srcdoc' || a.name === 'autofocus')
          .map(a => e.tagName + ' ' + a.name)))
        .concat([...document.querySelectorAll('a[href]')]
          .filter(a => !/^(https?:|mailto:|tel:|file:)/.test(a.protocol) || a.host === '127.0.0.1:9')
          .map(a => 'link ' + a.getAttribute('href')))
      """;

  /** Moves over, focuses and clicks everything, staying on the page. */
  private static final String TRIED =
      """
      (() => { addEventListener('click', e => e.preventDefault());
        for (const e of document.querySelectorAll('*')) {
          for (const t of ['mouseover', 'focus', 'click', 'error', 'load']) {
            e.dispatchEvent(new Event(t, {bubbles: t === 'click', cancelable: true})); } }
        return typeof window.hit; })()
      """;

  private static WholeRun run;

  @BeforeAll
  static void run() {
    Path folder = WholeRun.temporary();
    HostileInbox.write(folder.resolve("inbox"));
    run = WholeRun.in(folder.resolve("inbox"), folder);
  }

  @Test
  void theRunPublishesAndSaysNothingThatATerminalActsOn() {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    for (String said : List.of(run.outcome().stdout(), run.outcome().stderr())) {
      assertFalse(said.matches("(?s).*[\\p{Cc}&&[^\\n\\r\\t]].*"), "a control character");
      assertFalse(said.contains("Exception"), said);
    }
  }

  @Test
  void everyCellOfAWorkbookIsTextOrOurs() throws IOException {
    int met = 0;
    for (Path file : products(".xlsx")) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              met += marked(file, cell) ? 1 : 0;
            }
          }
        }
      }
    }
    assertTrue(met > HostileInbox.TEXTS.size(), met + " cells hold what was typed");
  }

  private static boolean marked(Path file, Cell cell) {
    String at = file.getFileName() + " " + cell.getSheet().getSheetName() + " " + cell.getAddress();
    if (cell.getCellType() == CellType.FORMULA) {
      assertFalse(cell.getCellFormula().contains(HostileInbox.MARK), at);
      assertFalse(cell.getCellFormula().contains("1+1"), at);
    }
    if (cell.getHyperlink() != null) {
      String address = cell.getHyperlink().getAddress();
      assertTrue(
          address == null || address.matches(LINK) || !address.contains(":"), at + ": " + address);
    }
    boolean marked =
        cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().contains(HostileInbox.MARK);
    return marked;
  }

  @Test
  void noDocumentAsksForAnythingOutsideItself() throws Exception {
    TreeSet<String> outside = new TreeSet<>();
    List<Path> documents = new ArrayList<>(products(".xlsx"));
    documents.addAll(products(".docx"));
    assertTrue(documents.size() > 4, documents.toString());
    for (Path file : documents) {
      try (OPCPackage document = OPCPackage.open(Files.newInputStream(file))) {
        for (PackagePart part : document.getParts()) {
          assertFalse(part.getPartName().getName().matches(".*(vba|activeX|embeddings).*"));
          if (part.isRelationshipPart()) {
            continue;
          }
          for (PackageRelationship to : part.getRelationships()) {
            boolean plainLink =
                to.getRelationshipType().endsWith("/hyperlink")
                    && to.getTargetURI().toString().matches(LINK);
            if (to.getTargetMode() == TargetMode.EXTERNAL && !plainLink) {
              outside.add(file.getFileName() + ": " + to.getTargetURI());
            }
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), outside);
  }

  @Test
  void noCellOfATableBeginsAsAFormula() throws IOException {
    TreeSet<String> begun = new TreeSet<>();
    int met = 0;
    for (Path file : products(".csv")) {
      try (var rows = CsvReader.builder().ofCsvRecord(file)) {
        for (var row : rows) {
          for (String cell : row.getFields()) {
            met += cell.contains(HostileInbox.MARK) ? 1 : 0;
            if (cell.matches(BEGINS_A_FORMULA) && !cell.matches(NUMBER)) {
              begun.add(file.getFileName() + ": " + cell);
            }
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), begun);
    assertTrue(met > 3, met + " cells hold what was typed");
  }

  @Test
  void noPageRunsOrAsksForAnything() throws IOException {
    assumeTrue(Chromium.installed().isPresent(), "skipped: no Chromium on the search path");
    int met = 0;
    try (Chromium browser = Chromium.start(Chromium.installed().get())) {
      Tab tab = browser.tab();
      for (Path page : products(".html")) {
        tab.open(page);
        assertEquals("undefined", tab.value("typeof window.hit").asText(), page.toString());
        assertEquals("[]", tab.value(ACTIVE).toString(), page.toString());
        assertEquals("undefined", tab.value(TRIED).asText(), page.toString());
        assertEquals(List.of(page.toUri().toString()), tab.requests());
        assertEquals(List.of(), tab.dialogs());
        met += tab.value("document.body.innerText.split('zqx').length - 1").asInt();
      }
    }
    assertTrue(met > HostileInbox.TEXTS.size() / 2, met + " texts stand on the pages as texts");
  }

  private static List<Path> products(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(run.out())) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
