package vn.hocba.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.archive.search.DemoPaperCatalogueGenerator;
import vn.hocba.archive.search.PaperEntry;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.classbook.ClassBook;
import vn.hocba.classbook.ClassBookEntry;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.school.ClassState;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.YearClosing;

/** Brings the demo's classes and paper catalogue in, a part a transaction, by the same ways people use. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoLoad {

  /** After what people close themselves. */
  private static final int LATE = 10;
  private static final long CATALOGUE_SEED = 1988;
  private static final int SCHOOLS = 20;

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private ClassBookEntry entry;
  @Inject
  private YearClosing closing;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private Declarations declarations;
  @Inject
  private Ledger ledger;
  @Inject
  private Clock clock;

  /** Enters a class unless it is there; a finished year is locked and closed. */
  public void enter(ClassBook book, boolean close) {
    School school = schools.schoolByCode(DemoData.text("school.code")).orElseThrow();
    if (schools.schoolClass(school.id(), book.schoolYear(), book.className()).isPresent()) {
      return;
    }
    long id = entry.write(school.id(), book, caller(Role.RECORDS_CLERK), List.of());
    if (close) {
      schools.flush();
      SchoolClass schoolClass = schools.schoolClassForChange(id).orElseThrow();
      schoolClass.become(ClassState.LOCKED, school.principalName(), clock.instant(), "");
      declarations.declare(schoolClass, Period.YEAR, Declaration.APPROVED, caller(Role.PRINCIPAL),
          Action.APPROVE_LISTS);
      closing.close(schoolClass, school.principalName(), LATE);
    }
  }

  private Caller caller(String role) {
    Account a = accounts.byUsername(DemoData.list(role).get(0)).orElseThrow();
    return new Caller(a.id(), a.username(), a.fullName(), Set.of(role), a.schoolId());
  }

  /** Enters catalogue entries {@code from} (inclusive) to {@code to} (exclusive). */
  public void enterPapers(int from, int to) {
    DemoPaperCatalogueGenerator catalogue = new DemoPaperCatalogueGenerator(CATALOGUE_SEED, SCHOOLS);
    for (int i = from; i < to; i++) {
      PaperEntry p = catalogue.entry(i);
      // Two of five lie in the demo school's own stacks, so that its clerk has something to find.
      boolean own = i % 5 < 2;
      String name = own ? DemoData.text("school.name") : p.schoolName();
      String code = own ? DemoData.text("school.code") : "KHO-" + p.schoolName().replaceAll("\\D", "");
      String id = UUID.nameUUIDFromBytes((code + "/" + p.number()).getBytes(StandardCharsets.UTF_8)).toString();
      papers.add(new PaperTranscript(id, p.number(), p.fullName(), p.birthDate(), p.birthYear(), code, name,
          p.lastClass(), p.lastSchoolYear() + "-" + (p.lastSchoolYear() + 1), p.storage(), p.ocrText()));
      ledger.append(LedgerEntry.Kind.PAPER, id, null, null);
    }
  }

  public long papers() {
    return papers.count();
  }
}
