package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.TopicReader;
import vn.hocba.homeroom.ConductBook;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.YearClosing;

/** Corrects the mark of a request that has its three witnesses, and issues a closed year anew for that pupil. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Applying {

  @Inject
  private CorrectionRequests requests;
  @Inject
  private Corrections corrections;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private Marks marks;
  @Inject
  private TopicReader topics;
  @Inject
  private ConductBook conduct;
  @Inject
  private Declarations declarations;
  @Inject
  private YearClosing closing;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @param c its row held by this transaction, as that of the request; @param last who confirmed last */
  public void apply(CorrectionRequest r, SchoolClass c, Caller last) {
    Instant now = clock.instant();
    if (r.classSubjectId() == null) {
      applyConduct(r, c, last, now);
      return;
    }
    ClassSubject book = schools.classSubject(r.classSubjectId()).orElseThrow();
    GradebookForm form = keepers.form(c, book);
    // A pupil who went on in another class took the mark along, and a book may have lost the column.
    FormColumn column = form.column(r.place()).orElse(null);
    Mark mark = column == null ? null : marks.find(r.enrolmentId(), book.id(), column.column()).orElse(null);
    String stands = mark == null || mark.value() == null ? null : mark.value().text();
    boolean gone = column == null || schools.enrolments(c.id()).stream().noneMatch(e -> e.id() == r.enrolmentId());
    if (gone || !Objects.equals(stands, r.oldValue())) {
      r.end(RequestState.VOID, last.fullName(), now, stands);
      audit.record(RequestDesk.event(Action.VOID_CORRECTION, r).changed(r.oldValue(), stands));
      return;
    }
    Account asker = accounts.byId(r.askedBy()).orElseThrow();
    write(mark, r, book, column, new Caller(asker.id(), asker.username(), asker.fullName(), asker.roles(),
        asker.schoolId()), now);
    corrections.add(new Correction(c.schoolId(), book, r.enrolmentId(), r.place(), r.oldValue(), r.newValue())
        .because(r.reason(), r.evidence(), r.classmate(), r.fileId(), r.paper())
        .by(asker.username(), asker.fullName(), now, form.homeroom() ? c.homeroomStaffId() : null).after(r.id()));
    r.end(RequestState.APPLIED, last.fullName(), now, null);
    audit.record(RequestDesk.event(column.entry() == EntryKind.TEXT ? Action.CORRECT_COMMENT : Action.CORRECT_MARK, r).changed(r.oldValue(), r.newValue()).because(r.reason())
        .saying(told(r)));
    if (c.stands(clock.instant()) == ClassState.OPEN) {
      declarations.changed(c, topics.parts(c, book.subject()), Set.of(column.column().term()), last);
    } else if (c.isClosed()) {
      marks.flush();
      closing.reissue(c, r.enrolmentId(), RequestGrounds.ground(r)).ifPresent(n -> r.reissued(n.superseded(), n.issued()));
    }
  }

  private void applyConduct(CorrectionRequest r, SchoolClass c, Caller last, Instant now) {
    ConductBook.Entry entry = conduct.at(c, r.enrolmentId(), r.place()).orElse(null);
    String stands = entry == null ? null : entry.level();
    if (entry == null || !Objects.equals(stands, r.oldValue())) {
      r.end(RequestState.VOID, last.fullName(), now, stands);
      audit.record(RequestDesk.event(Action.VOID_CORRECTION, r).changed(r.oldValue(), stands));
      return;
    }
    Account asker = accounts.byId(r.askedBy()).orElseThrow();
    conduct.correct(c, entry, r.newValue(), asker.fullName(), now);
    corrections.add(new Correction(c, r.enrolmentId(), r.place(), r.oldValue(), r.newValue())
        .because(r.reason(), r.evidence(), null, r.fileId(), r.paper())
        .by(asker.username(), asker.fullName(), now, null).after(r.id()));
    r.end(RequestState.APPLIED, last.fullName(), now, null);
    audit.record(RequestDesk.event(entry.term() == null ? Action.CORRECT_COMMENT : Action.CORRECT_CONDUCT, r).changed(r.oldValue(), r.newValue()).because(r.reason())
        .saying(told(r)));
    if (c.stands(clock.instant()) == ClassState.OPEN) {
      declarations.changed(c, Declaration.HOMEROOM, Collections.singleton(entry.term()), last);
    } else if (c.isClosed()) {
      closing.reissue(c, r.enrolmentId(), RequestGrounds.ground(r)).ifPresent(n -> r.reissued(n.superseded(), n.issued()));
    }
  }

  private void write(Mark mark, CorrectionRequest r, ClassSubject book, FormColumn column, Caller asker, Instant now) {
    MarkValue value = column.read(r.newValue()).value();
    if (mark == null) {
      Mark added = new Mark(r.enrolmentId(), book.id(), column.column());
      added.enter(value, asker, now);
      marks.add(added);
    } else if (mark.value() == null) {
      mark.enter(value, asker, now);
    } else {
      mark.correct(value, asker, now);
    }
  }

  /** Evidence, who asked, who allowed it and who saw it, as the audit trail keeps them (COR-09). */
  private String told(CorrectionRequest r) {
    List<Witness> witnesses = requests.witnesses(r.id());
    return r.evidence() + (r.classmate() == null ? "" : ": " + r.classmate())
        + corrections.file(r.fileId()).map(f -> ", SHA-256 " + f.sha256()).orElse("")
        + (r.paper() == null ? "" : ", PAPER_AT: " + r.paper())
        + "; ASKED_BY: " + r.askedByName() + "; ALLOWED_BY: " + r.decidedByName() + "; "
        + witnesses.stream().map(w -> "WITNESS_" + w.capacity() + ": " + w.fullName()).collect(Collectors.joining("; "));
  }
}
