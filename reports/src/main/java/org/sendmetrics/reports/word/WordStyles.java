package org.sendmetrics.reports.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The named styles and the bullet of Word documents, kept as the parts of a document file: {@code
 * styles.xml}, {@code numbering.xml}.
 */
final class WordStyles {
  static final String TITLE = "Title";
  static final String BODY = "Normal";
  static final String LIST = "ListBullet";
  static final String CAPTION = "Caption";
  static final String NOTE = "Note";
  static final String CELL = "TableText";
  static final BigInteger BULLETS = BigInteger.ONE;

  private static final String LANGUAGE = "en-GB";
  private static final Map<String, byte[]> PARTS =
      Map.of(
          "word/styles.xml", resource("styles.xml"),
          "word/numbering.xml", resource("numbering.xml"));

  private WordStyles() {}

  static String heading(int level) {
    return "Heading" + (level - 1);
  }

  /** Gives a document its properties, and the parts that {@link #instead} fills. */
  static void prepare(XWPFDocument document, String title, WordPage.About about) {
    document.createStyles();
    document.createNumbering();
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    Optional<Date> at =
        Optional.of(Date.from(about.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setTitle(title);
    core.setSubjectProperty(about.subject());
    core.setCreator(about.author());
    core.setLastModifiedByUser(about.author());
    core.setCreated(at);
    core.setModified(at);
    core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
  }

  /** The bytes to write for a part of a document file. */
  static byte[] instead(String part, byte[] content) {
    return PARTS.getOrDefault(part, content);
  }

  private static byte[] resource(String name) {
    try (InputStream in = WordStyles.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
