package org.sendmetrics.jobs.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sendmetrics.schemas.Catalogue;

/**
 * Writes invented extracts, realistic in shape and marked synthetic.
 *
 * <p><b>Shape:</b> a folder with {@code submission.json} and, for each authority, the extracts
 * roll, attendance, exclusions, ehcp, mediation, targets, commentary and contacts; for some a
 * calendar, marks for a term of attendance, or a SEN2 message for ehcp. <b>Law:</b> the same
 * catalogue, scale and seed give the same files, whatever the order in which authorities are
 * written. <b>Errors:</b> throws {@link UncheckedIOException} when the folder cannot be written.
 */
public final class Generator {
  private static final int THREADS = 2;
  private static final String SUBMISSION =
      """
      {"synthetic": true, "supplier": "SEND Metrics generator", \
      "note": "Every pupil, school, case and date is invented; scale %s, seed %d."}
      """;

  private final Catalogue catalogue;
  private final Path out;
  private final Scale scale;
  private final long seed;
  private final SchoolDays days;

  private Generator(Catalogue catalogue, Path out, Scale scale, long seed) {
    this.catalogue = catalogue;
    this.out = out;
    this.scale = scale;
    this.seed = seed;
    days = SchoolDays.shipped();
  }

  /** Writes the extracts of every authority of a scale into a folder, which is made if missing. */
  public static void generate(Catalogue catalogue, Path out, Scale scale, long seed) {
    generate(catalogue, out, scale, seed, Integer.MAX_VALUE);
  }

  /** Writes those of the first few authorities only, each the same as in a full run. */
  static void generate(Catalogue catalogue, Path out, Scale scale, long seed, int authorities) {
    try {
      new Generator(catalogue, out, scale, seed).run(authorities);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(int authorities) throws IOException {
    Files.createDirectories(out);
    Files.writeString(
        out.resolve("submission.json"),
        SUBMISSION.formatted(scale.name().toLowerCase(Locale.ROOT), seed));
    List<Area> areas = Areas.of(catalogue, scale, seed);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Area area : areas.subList(0, Math.min(authorities, areas.size()))) {
        running.add(
            threads.submit(
                () -> {
                  write(area, codesBut(area));
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("an authority's files were not written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The authority before one in the order of codes, the last before the first. */
  private Area before(Area area) {
    List<Area> areas = Areas.of(catalogue, scale, seed);
    return areas.get((area.position() + areas.size() - 1) % areas.size());
  }

  private List<String> codesBut(Area area) {
    return catalogue.authorities().inForce(History.AS_AT).stream()
        .map(a -> a.code())
        .filter(code -> !code.equals(area.code()))
        .toList();
  }

  private void write(Area area, List<String> otherCodes) throws IOException {
    Delivery delivery = new Delivery(out, area);
    writePupils(area, delivery);
    writeCases(area, otherCodes, delivery);
    new BoardWriter(area, dice(area, "board")).write(delivery);
    delivery.finish();
  }

  private void writePupils(Area area, Delivery delivery) throws IOException {
    Schools schools = new Schools(area, dice(area, "schools"));
    Exclusions exclusions = new Exclusions(area, scale, days, schools, dice(area, "exclusions"));
    if (area.sendsCalendar()) {
      try (Table calendar = delivery.table("calendar", CalendarWriter.COLUMNS)) {
        new CalendarWriter(area, calendar)
            .write(days, scale, schools.primary.get(0), dice(area, "calendar"));
      }
    }
    try (Table roll = large(area, delivery, "roll", RollWriter.COLUMNS);
        Table attendance = large(area, delivery, "attendance", AttendanceWriter.COLUMNS);
        Table marks = area.sendsMarks() ? delivery.table("marks", MarksWriter.COLUMNS) : null;
        Table events = delivery.table("exclusions", ExclusionsWriter.COLUMNS)) {
      RollWriter rollWriter = new RollWriter(area, scale, roll);
      AttendanceWriter attendanceWriter =
          new AttendanceWriter(
              area,
              scale,
              days,
              dice(area, "attendance"),
              attendance,
              Optional.ofNullable(marks)
                  .map(t -> new MarksWriter(area, scale, days, dice(area, "marks"), t)));
      ExclusionsWriter eventsWriter =
          new ExclusionsWriter(area, days, dice(area, "exclusion details"), events);
      if (scale == Scale.SMALL) {
        new Arrivals(before(area), scale, seed, schools, dice(area, "arrivals"))
            .each(rollWriter::write);
      }
      new Population(area, scale, schools, seed)
          .each(
              pupil -> {
                List<Exclusion> drawn = exclusions.draw(pupil);
                rollWriter.write(pupil);
                attendanceWriter.write(pupil, drawn);
                eventsWriter.write(pupil, drawn);
              });
    }
  }

  private void writeCases(Area area, List<String> otherCodes, Delivery delivery)
      throws IOException {
    Cases cases = new Cases(area, otherCodes, dice(area, "requests"));
    ReturnWriter message = new ReturnWriter(area);
    try (Table ehcp = area.sendsMessage() ? null : delivery.table("ehcp", EhcpWriter.COLUMNS);
        Table mediation =
            area.sendsMediation() ? delivery.table("mediation", MediationWriter.COLUMNS) : null) {
      EhcpWriter ehcpWriter = new EhcpWriter(area, ehcp);
      MediationWriter mediationWriter =
          new MediationWriter(area, dice(area, "mediation"), mediation);
      cases.each(
          drawn -> {
            if (ehcp == null) {
              message.add(drawn);
            } else {
              ehcpWriter.write(drawn);
            }
            if (mediation != null) {
              mediationWriter.write(drawn);
            }
          });
    }
    if (area.sendsMessage()) {
      try (OutputStream out = delivery.plain("sen2", ".xml")) {
        message.write(out);
      }
    }
  }

  /** A small delivery is plain but for some attendance, as real ones are mixed. */
  private Table large(Area area, Delivery delivery, String extract, String columns)
      throws IOException {
    boolean mixed = extract.equals("attendance") && area.position() % 2 == 0 && !area.packed();
    boolean compressed = scale != Scale.SMALL || mixed;
    return compressed
        ? delivery.compressedTable(extract, columns)
        : delivery.table(extract, columns);
  }

  private Dice dice(Area area, String purpose) {
    return Dice.of(seed, area.code(), purpose);
  }
}
