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

  /** The one meant, entered now if the school has none of that name; empty where it may be several, or is no name. */
  public Optional<StaffMember> meant(long schoolId, String written) {
    List<StaffMember> known = known(schoolId, written);
    return known.size() > 1 || known.isEmpty() && !PersonNames.possible(written) ? Optional.empty()
        : Optional.of(known.isEmpty() ? schools.staffMember(schoolId, written) : known.getFirst());
  }

  /** A finding for each name of the book that may mean several people. */
  public List<Finding> unclear(long schoolId, ClassBook book) {
    List<Finding> findings = new ArrayList<>();
    Stream.concat(Stream.ofNullable(book.homeroomTeacher()), book.subjects().stream().map(BookSubject::teacher)
        .filter(t -> t != null)).distinct().forEach(written -> {
          List<StaffMember> known = known(schoolId, written);
          if (known.size() > 1) {
            findings.add(new Finding(FindingCode.TEACHER_AMBIGUOUS.severity(), null, null, null,
                FindingCode.TEACHER_AMBIGUOUS, List.of(written, String.valueOf(known.size()),
                    known.stream().map(StaffMember::nameAndCode).collect(Collectors.joining(", ")))));
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
