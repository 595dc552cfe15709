package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.school.PersonNames;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffMember;

/** Says whom a class book means by a teacher's name: nobody is guessed where a school has namesakes. */
@Stateless
@PermitAll
public class BookTeachers {

  private static final Pattern CODED = Pattern.compile("(.+?) ?\\(([A-Za-z0-9._-]{1,20})\\)");

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;

  /** The one meant, entered now if the school has none of that name; empty where it may be several, or is no name. */
  public Optional<StaffMember> meant(long schoolId, String written) {
    List<StaffMember> known = known(schoolId, written);
    return known.size() > 1 || known.isEmpty() && !PersonNames.possible(written) ? Optional.empty()
        : Optional.of(known.isEmpty() ? schools.staffMember(schoolId, written) : known.getFirst());
  }

  /**
   * The one meant, where a file may appoint them: the admin board only the principal appoints (BQT-17), and nobody takes a
   * book by writing themselves on a cover.
   *
   * @param by who takes the file over
   */
  public Optional<StaffMember> appointed(long schoolId, String written, Caller by) {
    return meant(schoolId, written).filter(m -> m.accountId() == null || by.has(Role.PRINCIPAL)
        || m.accountId() != by.accountId() && !ofBoard(m));
  }

  private boolean ofBoard(StaffMember m) {
    return m.accountId() != null
        && accounts.byId(m.accountId()).filter(a -> a.roles().contains(Role.ADMIN_BOARD)).isPresent();
  }

  /** A finding for each name of the book that may mean several people, or somebody no file appoints. */
  public List<Finding> unclear(long schoolId, ClassBook book) {
    List<Finding> findings = new ArrayList<>();
    Stream.concat(Stream.ofNullable(book.homeroomTeacher()), book.subjects().stream().map(BookSubject::teacher)
        .filter(t -> t != null)).distinct().forEach(written -> {
          List<StaffMember> known = known(schoolId, written);
          if (known.size() > 1) {
            findings.add(new Finding(FindingCode.TEACHER_AMBIGUOUS.severity(), null, null, null,
                FindingCode.TEACHER_AMBIGUOUS, List.of(written, String.valueOf(known.size()),
                    known.stream().map(StaffMember::nameAndCode).collect(Collectors.joining(", ")))));
          } else if (known.stream().anyMatch(this::ofBoard)) {
            findings.add(new Finding(FindingCode.TEACHER_OF_BOARD.severity(), null, null, null,
                FindingCode.TEACHER_OF_BOARD, List.of(written)));
          }
        });
    return findings;
  }

  /** By the name alone, or by name and code as in {@code Nguyễn Thị Hoa (GV02)}. */
  private List<StaffMember> known(long schoolId, String written) {
    Matcher coded = CODED.matcher(written);
    return coded.matches()
        ? schools.staffCoded(schoolId, coded.group(2)).filter(m -> m.fullName().equals(coded.group(1)))
            .map(List::of).orElseGet(() -> schools.staffNamed(schoolId, written))
        : schools.staffNamed(schoolId, written);
  }
}
