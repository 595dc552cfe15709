package vn.hocba.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hocba.access.Caller;
import vn.hocba.assessment.MarkKind;
import vn.hocba.correction.CorrectionWindow;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;

/**
 * Tells a correction from an entry, and says whether its grounds will do (S3 PL Điều 8). Whoever entered a mark may
 * change it for some minutes as the same entry, unless the book was locked meanwhile; comments are no marks.
 *
 * @param today in Vietnam
 * @param grace how long an entry stays the same one
 * @param window until when marks may be corrected; asked for only where one is, as names and files are
 * @param policy what has to prove a correction
 * @param pupils full names of the class by enrolment
 * @param files kept evidence by identifier
 */
public record Correcting(SchoolClass schoolClass, long book, Caller caller, Instant now, LocalDate today, Duration grace,
    Supplier<CorrectionWindow> window, EvidencePolicy policy, Function<Long, Optional<String>> pupils, Function<String, Optional<EvidenceFile>> files) {

  private static final int END_OF_TERM = 2;

  /** @param mark as it stands; null for a cell never written; @param reopened whether the cell was locked before */
  public boolean corrects(Mark mark, FormColumn column, boolean reopened) {
    return column.entry() != EntryKind.TEXT && settled(mark, reopened);
  }

  /** Whether what stands is more than an entry of the same person in the last minutes, or was locked since. */
  private boolean settled(Mark mark, boolean reopened) {
    if (mark == null || mark.begunAt() == null) {
      return false;
    }
    boolean own = caller.username().equals(mark.begunBy()) && caller.username().equals(mark.changedBy());
    boolean fresh = mark.value() != null && now.isBefore(mark.begunAt().plus(grace));
    boolean lockedSince = schoolClass.stateAt() != null && !schoolClass.stateAt().isBefore(mark.begunAt());
    return !own || !fresh || reopened || lockedSince;
  }

  /** The same of a comment, which changes without grounds until then. */
  public Optional<SaveAnswer.Refusal> issued(String cell, Mark comment, FormColumn column, boolean reopened) {
    return column.entry() == EntryKind.TEXT && settled(comment, reopened) ? issued(cell, comment) : Optional.empty();
  }

  /** That a mark which transcripts were issued with changes by request only, even while the year is open again. */
  public Optional<SaveAnswer.Refusal> issued(String cell, Mark mark) {
    return schoolClass.isClosedBefore() && mark.value() != null ? Optional.of(new SaveAnswer.Refusal(cell,
        ProblemCode.YEAR_CLOSED_BEFORE, List.of(schoolClass.name()))) : Optional.empty();
  }

  /** Why a correction of that cell cannot be made even with grounds; empty when it can. */
  public Optional<SaveAnswer.Refusal> late(String cell, FormColumn column) {
    int term = column.column().term();
    CorrectionWindow until = window.get();
    return until.isOver(term, ofTermTest(column), today) ? Optional.of(new SaveAnswer.Refusal(cell,
        ProblemCode.CORRECTION_TOO_LATE, List.of(String.valueOf(term), until.lastDay(term).orElseThrow())))
        : Optional.empty();
  }

  /** What is wrong with the grounds; empty when they will do. */
  public Optional<SaveAnswer.Refusal> unfounded(String cell, long enrolment, FormColumn column, Grounds grounds) {
    ProblemCode code = fault(enrolment, column, grounds);
    return code == null ? Optional.empty() : Optional.of(new SaveAnswer.Refusal(cell, code,
        code == ProblemCode.TEXT_TOO_LONG ? List.of(Grounds.LONGEST_REASON) : List.of()));
  }

  private ProblemCode fault(long enrolment, FormColumn column, Grounds g) {
    if (g.reason().isEmpty()) {
      return ProblemCode.REASON_NEEDED;
    }
    if (g.reason().length() > Grounds.LONGEST_REASON) {
      return ProblemCode.TEXT_TOO_LONG;
    }
    boolean confirmed = g.evidence() == Evidence.CLASS_CONFIRMATION;
    if (g.evidence() == null || !g.evidence().isOfMarks() || confirmed && !oral(column)) {
      return ProblemCode.CORRECTION_EVIDENCE;
    }
    if (confirmed && (g.classmate() == null || g.classmate() == enrolment || pupils.apply(g.classmate()).isEmpty())) {
      return ProblemCode.CORRECTION_CLASSMATE;
    }
    return g.file() == null ? withoutFile(confirmed, g) : files.apply(g.file())
        .filter(f -> f.isFor(schoolClass.id(), book, caller)).isPresent() ? null : ProblemCode.CORRECTION_FILE;
  }

  /** Two pupils of the class stand for an oral mark (S3 PL Điều 8.2); everything else leaves something that can be seen. */
  private ProblemCode withoutFile(boolean confirmed, Grounds g) {
    if (confirmed) {
      return null;
    }
    boolean paper = policy == EvidencePolicy.FILE_OR_PAPER && g.paper() != null;
    return !paper ? ProblemCode.CORRECTION_FILE_NEEDED
        : g.paper().length() > Grounds.LONGEST_PAPER ? ProblemCode.TEXT_TOO_LONG : null;
  }

  /** Full name of the second pupil who confirms an oral mark, or null. */
  public String classmate(Grounds g) {
    return g.evidence() == Evidence.CLASS_CONFIRMATION ? pupils.apply(g.classmate()).orElse(null) : null;
  }

  /** Only a regular assessment can have been oral. */
  public static boolean oral(FormColumn column) {
    return column.column().kind().equals(MarkKind.REGULAR.name());
  }

  private static boolean ofTermTest(FormColumn column) {
    return column.period() == null ? column.column().kind().equals(MarkKind.FINAL.name())
        : column.column().ordinal() == END_OF_TERM;
  }
}
