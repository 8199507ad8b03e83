package org.sendmetrics.schemas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;

/** The import rules of our house, section 2, for this module. */
@AnalyzeClasses(
    packages = "org.sendmetrics.schemas",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AboutTheHouseTest {

  @ArchTest
  static final ArchRule SHOWS_ONLY_TYPES_OF_THE_JDK =
      members()
          .that()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(showOnlyTypesOfTheJdk())
          .because("whoever reads schemas needs no library of ours (our house, 2, rule 1)");

  private static ArchCondition<JavaMember> showOnlyTypesOfTheJdk() {
    return new ArchCondition<>("show only types of the JDK and of this package") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        if (!member.getModifiers().contains(JavaModifier.PUBLIC)
            && !member.getModifiers().contains(JavaModifier.PROTECTED)) {
          return;
        }
        shown(member).stream()
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive())
            .filter(not(resideInAnyPackage("java..", "org.sendmetrics.schemas..")))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            member, member.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static List<JavaType> shown(JavaMember member) {
    if (member instanceof JavaField field) {
      return List.of(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
    types.add(unit.getReturnType());
    types.addAll(unit.getExceptionTypes());
    return types;
  }
}
