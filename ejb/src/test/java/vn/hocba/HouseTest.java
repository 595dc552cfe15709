package vn.hocba;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.configuration.Enduring;
import vn.hocba.school.SchoolClass;

/** The house's rules about who may know what. */
class HouseTest {

  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.hocba");
  }

  @Test
  void theArchiveKnowsNothingOfTheServer() {
    noClasses().that().resideInAPackage("vn.hocba.archive..").should().dependOnClassesThat()
        .resideInAnyPackage("jakarta.ejb..", "jakarta.persistence..", "jakarta.faces..", "jakarta.inject..")
        .check(house);
  }

  @Test
  void rulesArePureJava() {
    classes().that().resideInAPackage("vn.hocba.assessment..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "vn.hocba.assessment..").check(house);
  }

  @Test
  void theCurriculumIsPureJavaToo() {
    classes().that().resideInAPackage("vn.hocba.curriculum..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "vn.hocba.curriculum..", "vn.hocba.assessment..").check(house);
  }

  @Test
  void untrustedFilesAreTakenApartInTheWorkerOnly() {
    noClasses().that().resideOutsideOfPackage("vn.hocba.archive..").should().dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "eu.europa.esig..", "org.apache.pdfbox..", "org.verapdf..")
        .check(house);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis").check(house);
  }

  /** {@code jakarta.json.Json} searches all jars for its provider at each call, one thread at a time. */
  @Test
  void jsonIsMadeByTheProviderThatWasFoundOnce() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json")
        .because("vn.hocba.configuration.JsonMaker keeps it").check(house);
  }

  /** An executor never comes back to a task that threw once. */
  @Test
  void workThatIsDoneAgainAndAgainOutlivesAFailure() {
    classes().that(new DescribedPredicate<JavaClass>("have work done again and again") {
      @Override
      public boolean test(JavaClass one) {
        return one.getMethodCallsFromSelf().stream().anyMatch(call -> call.getName().startsWith("scheduleWith"));
      }
    }).should().dependOnClassesThat().areAssignableTo(Enduring.class).check(house);
  }

  /** A class that was opened again locks itself: who looks at its last state would see it open for ever. */
  @Test
  void whetherAClassIsOpenIsAskedForAMoment() {
    noClasses().that().resideOutsideOfPackages("vn.hocba.school..", "vn.hocba.lock..").should()
        .callMethod(SchoolClass.class, "state").check(house);
  }
}
