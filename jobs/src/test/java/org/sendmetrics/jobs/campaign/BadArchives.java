package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Zips and gzips that are damaged, locked, lead elsewhere or unpack to more than can be read. */
final class BadArchives {
  private static final int FIRST_KEY = 15_000;
  private static final int MEBIBYTE = 1 << 20;

  private final List<BadInput> all = new ArrayList<>();
  private int key = FIRST_KEY;

  private BadArchives() {}

  static List<BadInput> all() {
    BadArchives archives = new BadArchives();
    archives.gzips();
    archives.zips();
    archives.members();
    archives.bombs();
    return archives.all;
  }

  private byte[] table() {
    key += 2;
    return Bytes.utf8(Bytes.table("contacts", key, 2));
  }

  private void gzip(String wrong, byte[] bytes, String rules, long kept) {
    all.add(BadInput.of("gzip: " + wrong, name() + ".csv.gz", bytes, rules, kept));
  }

  private void zip(String wrong, byte[] bytes, String rules, long kept) {
    all.add(BadInput.of("zip: " + wrong, "packed_" + name() + ".zip", bytes, rules, kept));
  }

  private String name() {
    return "contacts_a" + all.size();
  }

  /** A name for a member that no other case has. */
  private String member() {
    return name() + ".csv";
  }

  private void gzips() {
    String rule = "unreadable-file";
    for (int tenths = 1; tenths < 10; tenths += 2) {
      gzip(
          "cut after " + tenths + " tenths",
          Bytes.cut(Bytes.gzipped(table()), tenths / 10.0),
          rule,
          0);
    }
    gzip("without bytes", new byte[0], rule, 0);
    gzip("a table that was never packed", table(), rule, 0);
    gzip("a zip called gz", Bytes.zipped("contacts_q.csv", table()), rule, 0);
    byte[] changed = Bytes.gzipped(table());
    changed[changed.length - 6] ^= 1;
    gzip("a checksum that is wrong", changed, rule, 0);
    byte[] longer = Bytes.gzipped(table());
    longer[longer.length - 1] ^= 1;
    gzip("a length that is wrong", longer, rule, 0);
    byte[] way = Bytes.gzipped(table());
    way[2] = 9;
    gzip("a way of packing that there is not", way, rule, 0);
    gzip("packed twice", Bytes.gzipped(Bytes.gzipped(table())), "not-a-text-file", 0);
    gzip("nothing inside", Bytes.gzipped(new byte[0]), "empty-file", 0);
    gzip("header alone inside", Bytes.gzipped(Bytes.utf8("la_code,name\n")), "no-rows", 0);
    gzip("bytes behind its end", Bytes.joined(Bytes.gzipped(table()), table()), rule, 0);
    gzip(
        "a part of a gzip behind its end",
        Bytes.joined(Bytes.gzipped(table()), Bytes.cut(Bytes.gzipped(table()), 0.5)),
        rule,
        0);
    gzip(
        "no more than zeros behind its end",
        Bytes.joined(Bytes.gzipped(table()), new byte[512]),
        rule,
        0);
    byte[] middle = Bytes.gzipped(Bytes.utf8(Bytes.table("contacts", 16_000, 400)));
    for (int i = middle.length / 2; i < middle.length / 2 + 40; i++) {
      middle[i] = -1;
    }
    gzip("damaged in the middle", middle, rule, 0);
  }

  private void zips() {
    String rule = "unreadable-file";
    for (int tenths = 1; tenths < 10; tenths += 2) {
      zip(
          "cut after " + tenths + " tenths",
          Bytes.cut(Bytes.zipped(member(), table()), tenths / 10.0),
          rule,
          0);
    }
    zip("without bytes", new byte[0], rule, 0);
    byte[] ofGzip = Bytes.zipped(member() + ".gz", Bytes.gzipped(table()));
    ofGzip[ofGzip.length / 3] ^= 1;
    zip("a damaged member that is a gzip", ofGzip, rule, 0);
    byte[] whole = Bytes.zipped(Map.of(member(), table(), "notes_" + member(), table()));
    byte[] ending = {0x7a, 0, 0};
    zip(
        "a comment that ends behind it",
        Bytes.joined(Arrays.copyOf(whole, whole.length - 2), ending),
        rule,
        0);
    zip("without members", Bytes.zipped(Map.of()), rule, 0);
    zip("folders alone", Bytes.zipped(Map.of("a/", new byte[0])), rule, 0);
    zip("a table called zip", table(), rule, 0);
    zip("gzip called zip", Bytes.gzipped(table()), rule, 0);
    byte[] damaged = Bytes.zipped(member(), Bytes.utf8(Bytes.table("contacts", 16_500, 200)));
    for (int i = 200; i < 260; i++) {
      damaged[i] = -1;
    }
    zip("a member damaged in the middle", damaged, rule, 0);
    byte[] checksum = Zips.stored(member(), table());
    checksum[checksum.length / 3] ^= 1;
    zip("a member whose checksum is wrong", checksum, rule, 0);
    zip("locked by a password", Zips.locked(Zips.stored(member(), table())), rule, 0);
    byte[] way = Bytes.zipped(member(), table());
    zip("a way of packing that there is not", Zips.withWay(way, 99), rule, 0);
    zip(
        "split, its second part missing",
        Bytes.cut(Bytes.zipped(member(), table()), 0.98),
        rule,
        0);
  }

  private void members() {
    zip(
        "a member that leads out of the zip",
        Bytes.zipped("../../" + member(), table()),
        "unreadable-file",
        0);
    zip(
        "a member at the root of the disk",
        Bytes.zipped("/etc/" + member(), table()),
        "unreadable-file",
        0);
    zip(
        "a member on another drive",
        Bytes.zipped("C:\\temp\\" + member(), table()),
        "unreadable-file",
        0);
    zip(
        "a member that leads out with strokes",
        Bytes.zipped("..\\..\\" + member(), table()),
        "unreadable-file",
        0);
    zip(
        "a zip in the zip",
        Bytes.zipped("contacts_in.zip", Bytes.zipped(member(), table())),
        "format-not-read",
        0);
    zip(
        "a zip of another name in the zip",
        Bytes.zipped("more.zip", Bytes.zipped(member(), table())),
        "file-not-recognised",
        0);
    zip(
        "a member that nobody knows",
        Bytes.zipped("letter.txt", table()),
        "file-not-recognised",
        0);
    Map<String, byte[]> sameName = new LinkedHashMap<>();
    sameName.put("a/" + member(), table());
    sameName.put("b/" + member(), table());
    zip("two members of one name", Bytes.zipped(sameName), "replaced-by-resubmission", 2);
    zip("a member without bytes", Bytes.zipped(member(), new byte[0]), "empty-file", 0);
    zip(
        "a member in UTF-16",
        Bytes.zipped(member(), Bytes.in("UTF-16", "la_code,name\n")),
        "not-a-text-file",
        0);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      many.put("m" + i, new byte[0]);
    }
    zip("twenty thousand members", Bytes.zipped(many), "unreadable-file", 0);
    Map<String, byte[]> mixed = new LinkedHashMap<>();
    mixed.put(member(), table());
    mixed.put("contacts_cut" + all.size() + ".csv.gz", Bytes.cut(Bytes.gzipped(table()), 0.5));
    zip("a damaged gzip beside a sound table", Bytes.zipped(mixed), "unreadable-file", 2);
  }

  private void bombs() {
    byte[] blanks = " ".repeat(MEBIBYTE).getBytes();
    byte[] rows = "330,Advice line,help,0\n".repeat(MEBIBYTE / 23).getBytes();
    byte[] bomb = Bytes.gzipped(blanks, 96);
    gzip("a hundred million blanks", bomb, "file-too-large", 0);
    byte[] ofRows =
        Bytes.gzipped(Bytes.joined(Bytes.utf8("la_code,name,what_for,phone\n"), rows), 96);
    gzip("a hundred million letters of one row", ofRows, "file-too-large", 0);
    zip("a hundred million blanks", Zips.deflated(member(), blanks, 96), "file-too-large", 0);
    all.add(
        BadInput.of(
            "published: a hundred million blanks",
            "published/bomb.csv.gz",
            bomb,
            "file-too-large",
            0));
    all.add(
        BadInput.of(
            "message: a hundred million blanks", "sen2_bomb.xml.gz", bomb, "file-too-large", 0));
  }
}
