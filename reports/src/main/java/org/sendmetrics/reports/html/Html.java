package org.sendmetrics.reports.html;

import java.util.regex.Pattern;

/** Text made safe inside HTML elements and quoted attributes. */
final class Html {
  private static final Pattern OUTER =
      Pattern.compile(
          "https?://[\\p{L}\\p{N}.-]+(:[0-9]+)?([/?#][^\\s\"'<>\\\\\\p{Cc}]*)?"
              + "|mailto:[^\\s@?&\"'<>]+@[\\p{L}\\p{N}.-]+"
              + "|tel:[+]?[0-9]+",
          Pattern.CASE_INSENSITIVE);

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') {
            safe.append(c);
          }
        }
      }
    }
    return safe.toString();
  }

  /**
   * Web, mail and telephone addresses, and ones beside the page; any other becomes the page. A web
   * address names its host and no user, a mail address no more than the mailbox.
   */
  static String address(String address) {
    boolean isBeside = !address.matches("(?s)[/\\\\].*|[^/?#]*[:\\\\\\s].*");
    return isBeside || OUTER.matcher(address).matches() ? escape(address) : "#";
  }
}
