package org.sendmetrics.jobs.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Names and habits of our house, sections 6 and 8. */
@AnalyzeClasses(packages = "org.sendmetrics", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

  @ArchTest
  static final ArchRule NO_VAGUE_NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .because("a name says what a class is about (our house, 6)");

  @ArchTest
  static final ArchRule STATIC_MEANS_CONSTANT =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("state that everybody shares makes runs differ (our house, 8)");

  @ArchTest
  static final ArchRule NO_SHARED_ARRAY =
      noFields()
          .that()
          .areStatic()
          .and()
          .arePublic()
          .should()
          .haveRawType(Object[].class)
          .orShould()
          .haveRawType(String[].class)
          .orShould()
          .haveRawType(int[].class)
          .orShould()
          .haveRawType(byte[].class)
          .because("anybody could write into it (our house, 8)");

  @ArchTest
  static final ArchRule TODAY_IS_TOLD =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sendmetrics.jobs.cli..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .because("the day of judgement is passed in, never asked for (our house, 8)");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.sendmetrics.jobs.cli..")
          .should()
          .accessField(System.class, "out")
          .because(
              "stdout is the command line's, and no value of a row may reach it (our house, 2)");
}
