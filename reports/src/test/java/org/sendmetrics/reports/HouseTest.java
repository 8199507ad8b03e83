package org.sendmetrics.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.sendmetrics.reports",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule REPORTS_SEES_SCHEMAS_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.sendmetrics.jobs..",
              "org.apache.spark..",
              "org.springframework..",
              "org.duckdb..")
          .because("pages are made from the published table alone (house, section 2)");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.sendmetrics.reports.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PUBLIC_PAGES_DO_NOT_SEE_RESTRICTED_ONES =
      noClasses()
          .that()
          .resideInAPackage("org.sendmetrics.reports.page..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sendmetrics.reports.restricted..")
          .because("undisclosed figures are read in one package only (house, section 2, rule 4)");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("the same inputs give the same bytes");
}
