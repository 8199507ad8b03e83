package org.sendmetrics.jobs.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The import rules of our house, section 2. */
@AnalyzeClasses(packages = "org.sendmetrics", importOptions = ImportOption.DoNotIncludeTests.class)
class WhoMayImportWhomTest {
  private static final String JOBS = "org.sendmetrics.jobs.";

  @ArchTest
  static final ArchRule CHECK_KNOWS_ITS_ROW =
      onlyKnows("check..", JOBS + "derive..")
          .because("a judgement needs a row and what is derived of it (our house, 2, rule 2)");

  @ArchTest
  static final ArchRule DERIVE_KNOWS_ITS_ROW =
      onlyKnows("derive..")
          .because("a derived field is a plain function of a row (our house, 2, rule 2)");

  @ArchTest
  static final ArchRule DISCLOSE_KNOWS_COUNTS =
      onlyKnows(
              "disclose..",
              "de.siegmar.fastcsv..",
              "com.google.ortools..",
              "org.apache.commons.math3..")
          .because("disclosure control sees counts, never people (our house, 2, rule 2)");

  @ArchTest
  static final ArchRule SPRING_ONLY_IN_JOB =
      noClasses()
          .that()
          .resideOutsideOfPackage(JOBS + "job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("job says 'then', and nobody else does (our house, 1 and 2, rule 3)");

  @ArchTest
  static final ArchRule SPARK_ONLY_WHERE_ROWS_ARE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              JOBS + "receive..", JOBS + "measure.spark..", JOBS + "publish..", JOBS + "run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..")
          .because(
              "only receive, measure.spark, publish and run know Spark (our house, 2, rule 2)");

  @ArchTest
  static final ArchRule DATABASES_ONLY_IN_THEIR_ROOMS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              JOBS + "measure.duckdb..",
              JOBS + "job..",
              JOBS + "measure.spark..",
              JOBS + "audit.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "java.sql..", "javax.sql..")
          .because("an engine is reached through measure.Engine alone (our house, 1)");

  @ArchTest
  static final ArchRule POI_ONLY_IN_REPORTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sendmetrics.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("POI lives in reports and nowhere else (our house, 1)");

  @ArchTest
  static final ArchRule WORKBOOKS_ARE_READ_ON_RECEIPT =
      noClasses()
          .that()
          .resideOutsideOfPackage(JOBS + "receive..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim.fastexcel..")
          .because("files are read in receive and nowhere else (our house, 1)");

  @ArchTest
  static final ArchRule REPORTS_SEES_NEITHER_JOBS_NOR_SPARK =
      noClasses()
          .that()
          .resideInAPackage("org.sendmetrics.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sendmetrics.jobs..", "org.apache.spark..")
          .because("pages must not be able to reach people (our house, 2, rule 4)");

  @ArchTest
  static final ArchRule SCHEMAS_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("org.sendmetrics.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sendmetrics.jobs..", "org.sendmetrics.reports..")
          .because("everything else reads schemas, which reads nothing (our house, 2)");

  @ArchTest
  static final ArchRule THE_ATTACKER_IS_A_STRANGER =
      noClasses()
          .that()
          .resideInAPackage(JOBS + "audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JOBS + "disclose..", "org.sendmetrics.reports..")
          .because("audit reads finished files as a stranger would (our house, 2, rule 2)")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CYCLES_IN_JOBS =
      slices()
          .matching(JOBS + "(*)..")
          .should()
          .beFreeOfCycles()
          .because("packages run in one order (our house, 2, rule 5)");

  @ArchTest
  static final ArchRule NO_CYCLES_IN_REPORTS =
      slices()
          .matching("org.sendmetrics.reports.(*)..")
          .should()
          .beFreeOfCycles()
          .because("no cycles between packages (our house, 2, rule 5)");

  /** The package knows the JDK, schemas, itself, and what is named. */
  private static ArchRule onlyKnows(String room, String... others) {
    String[] known = java.util.Arrays.copyOf(others, others.length + 4);
    known[others.length] = "java..";
    known[others.length + 1] = "org.sendmetrics.schemas..";
    known[others.length + 2] = "com.google.auto.service..";
    known[others.length + 3] = JOBS + room;
    return classes()
        .that()
        .resideInAPackage(JOBS + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known);
  }
}
