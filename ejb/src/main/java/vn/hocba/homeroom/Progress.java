package vn.hocba.homeroom;

import java.time.Instant;
import java.util.List;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.school.ClassState;

/**
 * How far a class has come on its way to approval, and who still owes what.
 *
 * @param primary whether qualities and competences are the homeroom teacher's part, and there is no conduct
 * @param reads whether the caller may read the class's homeroom pages
 * @param homeroom whether the caller is its homeroom teacher and the class open
 * @param approver whether the caller may approve now
 */
public record Progress(long classId, String className, String schoolYear, ClassState state, boolean primary,
    boolean reads, boolean homeroom, boolean approver, List<OfPeriod> periods) {

  /**
   * One term, or the year.
   *
   * @param sent null before the lists were ever sent
   * @param approved null before they were ever approved
   */
  public record OfPeriod(Period period, List<Part> parts, Standing sent, Standing approved) {

    /** Those who have not completed. */
    public List<Part> owing() {
      return parts.stream().filter(Part::isOwing).toList();
    }

    public boolean isSent() {
      return sent != null && sent.stands();
    }

    public boolean isApproved() {
      return approved != null && approved.stands();
    }
  }

  /**
   * A subject or the homeroom part.
   *
   * @param part a subject's code or {@code HOMEROOM}
   * @param gradebook id of its book; null for the homeroom part
   * @param teacher full name; null while none is assigned
   * @param mine whether the caller may declare it complete
   * @param standing null before it was ever declared
   */
  public record Part(String part, Long gradebook, String teacher, boolean mine, Owed owed, Standing standing) {

    /** Not declared, declared but overtaken by a change, or entries have come to be missing since. */
    public boolean isOwing() {
      return standing == null || !standing.stands() || !owed.isNone();
    }
  }

  /** @param voidedBy null while it stands, as when and why: a part's code or somebody's words */
  public record Standing(String by, Instant at, String voidedBy, Instant voidedAt, String voidedWhy) {

    static Standing of(Declaration d) {
      return d == null ? null
          : new Standing(d.declaredByName(), d.declaredAt(), d.voidedByName(), d.voidedAt(), d.voidedWhy());
    }

    public boolean stands() {
      return voidedAt == null;
    }
  }
}
