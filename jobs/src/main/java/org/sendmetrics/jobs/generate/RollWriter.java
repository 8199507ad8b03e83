package org.sendmetrics.jobs.generate;

import java.util.List;

/**
 * Writes {@code roll}.
 *
 * <p><b>Shape:</b> one row a pupil, school and census; a pupil registered at two schools has a row
 * at each, M and S.
 */
final class RollWriter {
  static final String COLUMNS =
      "academic_year,census,la_code,laestab,urn,phase,upn,sex,birth_date,nc_year,enrol_status,"
          + "sen_provision,primary_need,fsm_eligible,ethnicity,in_care";
  private static final List<String> CENSUSES = List.of("AUT", "SPR", "SUM");

  private final Area area;
  private final List<String> academicYears;
  private final Table table;

  RollWriter(Area area, Scale scale, Table table) {
    this.area = area;
    this.table = table;
    academicYears = scale.startYears().stream().map(History::academicYear).toList();
  }

  void write(Pupil pupil) {
    for (int year = 0; year < academicYears.size(); year++) {
      for (int census = 0; census < CENSUSES.size(); census++) {
        School school = pupil.school[year][census];
        if (school == null) {
          continue;
        }
        boolean dual = pupil.second != null && pupil.second != school;
        row(pupil, year, census, school, dual ? "M" : "C");
        if (dual) {
          row(pupil, year, census, pupil.second, "S");
        }
      }
    }
  }

  private void row(Pupil pupil, int year, int census, School school, String enrolStatus) {
    table
        .text(academicYears.get(year))
        .text(CENSUSES.get(census))
        .text(area.code())
        .text(school.laestab())
        .text(school.urn())
        .text(school.phase())
        .text(pupil.upn)
        .text(pupil.sex)
        .text(pupil.birthDate)
        .text(pupil.ncYear(year))
        .text(enrolStatus)
        .text(pupil.provision[year][census])
        .text(pupil.need[year][census])
        .flag(pupil.freeMeals)
        .text(pupil.ethnicity)
        .flag(pupil.inCare)
        .end();
  }
}
