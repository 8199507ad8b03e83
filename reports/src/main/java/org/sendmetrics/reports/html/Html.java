package org.sendmetrics.reports.html;

/** Text made safe inside HTML elements and quoted attributes. */
final class Html {
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

  /** Web, mail and telephone addresses and relative ones; any other scheme becomes the page. */
  static String address(String address) {
    boolean hasScheme = address.matches("(?s)[^/?#]*:.*");
    boolean isAllowed = address.matches("(?s)(?i)(https?|mailto|tel):.*");
    return hasScheme && !isAllowed ? "#" : escape(address);
  }
}
