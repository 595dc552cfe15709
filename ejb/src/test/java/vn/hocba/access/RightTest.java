package vn.hocba.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rights: what nobody may be given, that every service asks for one, and its page in the documentation. */
class RightTest {

  private static final Path PAGE = Path.of("..", "docs", "rights.md");
  /** What changes a pupil's result. */
  private static final Set<Right> RESULTS =
      EnumSet.of(Right.WRITE_GRADEBOOK, Right.WRITE_HOMEROOM, Right.DECLARE_COMPLETE, Right.APPROVE_LISTS,
          Right.ENTER_PARTICULARS, Right.REQUEST_CORRECTION, Right.DECIDE_CORRECTION);
  private static final Set<Right> READING = EnumSet.of(Right.KEEP_OWN_ACCOUNT, Right.LIST_CLASSES,
      Right.LIST_BOOKS_OF_CLASS, Right.READ_GRADEBOOK, Right.READ_HOMEROOM, Right.READ_PROGRESS, Right.READ_RESULTS,
      Right.READ_PRIMARY_RESULTS, Right.READ_EXPLANATION, Right.READ_PARTICULARS, Right.READ_CORRECTIONS,
      Right.FIND_TRANSCRIPTS, Right.READ_ARCHIVE_STATE, Right.READ_SYSTEM_STATE, Right.READ_AUDIT, Right.VERIFY_AUDIT,
      Right.OVERSEE_PROGRESS, Right.READ_LOCKS, Right.READ_SIGNING, Right.READ_REGISTERS, Right.CHECK_FILES);

  @Test
  void theAdminBoardNeverChangesAResult() {
    RESULTS.forEach(r -> assertTrue(r.of(Role.ADMIN_BOARD).isEmpty(), r.name()));
  }

  @Test
  void inspectorsOnlyRead() {
    for (String outside : List.of(Role.INSPECTOR, Role.COMMUNE_OFFICER)) {
      EnumSet.complementOf(EnumSet.copyOf(READING)).forEach(r -> assertTrue(r.of(outside).isEmpty(), outside + r));
    }
  }

  @Test
  void onlyThoseOutsideTheSchoolReachBeyondIt() {
    for (Right right : Right.values()) {
      for (String role : right.roles()) {
        boolean beyond = Set.of(Scope.DECISION, Scope.COMMUNE, Scope.PROVINCE).contains(right.of(role).orElseThrow());
        boolean outside = List.of(Role.INSPECTOR, Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER).contains(role);
        assertEquals(outside && right != Right.KEEP_OWN_ACCOUNT, beyond, right + " " + role);
      }
    }
  }

  @Test
  void onlyWhatThePrincipalHasIsDelegatedAndNeverDelegatingItself() {
    Right.delegable().forEach(r -> assertEquals(Scope.SCHOOL, r.of(Role.PRINCIPAL).orElseThrow(), r.name()));
    assertTrue(Right.DELEGATE.of(Role.DELEGATE).isEmpty(), "a delegate could pass it on");
    assertEquals(List.of(Right.LOCK_BOOK), whoReads(Right.READ_LOCKS));
    assertEquals(List.of(Right.APPROVE_LISTS), whoReads(Right.READ_HOMEROOM));
    assertEquals(List.of(Right.APPROVE_LISTS), whoReads(Right.READ_PARTICULARS));
    assertTrue(READING.containsAll(Right.readWith(EnumSet.allOf(Right.class))), "more than reading comes with a delegation");
  }

  private static List<Right> whoReads(Right right) {
    return Right.delegable().stream().filter(r -> Right.readWith(Set.of(r)).contains(right)).toList();
  }

  @Test
  void everyMethodOfEveryServiceAsksForARight() {
    methods().that().arePublic().and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Service").and()
        .areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).should(askForARight())
        .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.hocba"));
  }

  /** A service that asks nobody says so itself, on the method or in its one class-wide annotation. */
  private static ArchCondition<JavaMethod> askForARight() {
    return new ArchCondition<>("name a right, or say that it is for everybody") {
      @Override
      public void check(JavaMethod m, ConditionEvents events) {
        boolean asks = m.isAnnotatedWith(Needs.class) || m.getOwner().isAnnotatedWith(Needs.class);
        boolean open = m.isAnnotatedWith(PermitAll.class) || OPEN.contains(m.getOwner().getSimpleName());
        events.add(new SimpleConditionEvent(m, asks || open, m.getFullName() + " asks for no right"));
      }
    };
  }

  /** Verification is for everybody who holds a document, and its code for whoever holds the paper. */
  private static final Set<String> OPEN = Set.of("VerificationService", "LookupService");

  @Test
  void theRightsPageSaysWhatTheServicesAsk() throws IOException {
    StringBuilder page = new StringBuilder("# Rights\n\nWritten from `Right`: who may do what, and how far. `SELF` the"
        + " own account, `SUBJECTS` the subjects taught, `GROUP` the books of the members of the subject group led, to read, `HOMEROOM` the own class, `SCHOOL` the own school, `DECISION`"
        + " the schools and period of the decision, `COMMUNE` the primary and lower secondary schools under the unit assigned"
        + " to, while that runs, `PROVINCE` every school. What a right does not reach answers as if"
        + " it did not exist. `delegate` is whoever the principal let decide in writing, for a time and some grades or"
        + " all; `read locks` comes with `lock book`, `read homeroom` and `read particulars` with `approve lists`, the other readings of a delegate with whatever is delegated.\n\n| right |");
    List<String> columns = Stream.concat(Role.ALL.stream(), Stream.of(Role.DELEGATE)).toList();
    columns.forEach(role -> page.append(' ').append(words(role)).append(" |"));
    page.append("\n| --- |").append(" --- |".repeat(columns.size())).append('\n');
    for (Right right : Right.values()) {
      page.append("| ").append(words(right.name())).append(" |");
      columns.forEach(role -> page.append(' ').append(right.of(role).map(s -> "`" + s + "`").orElse("")).append(" |"));
      page.append('\n');
    }
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page.toString());
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
