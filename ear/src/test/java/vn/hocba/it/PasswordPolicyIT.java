package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.AccountService;
import vn.hocba.access.Accounts;
import vn.hocba.access.Role;
import vn.hocba.access.SignInService;
import vn.hocba.classbook.BookTeachers;
import vn.hocba.classbook.ClassBook;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.FindingCode;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A password does not come back, and does not stay for ever. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PasswordPolicyIT {

  private static final String SOURCE = "test of passwords";

  @Inject
  private AccountService accounts;
  @Inject
  private Accounts store;
  @Inject
  private BookTeachers teachers;
  @Inject
  private SignInService signIns;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  @Test
  void noneOfTheLastPasswordsComesBackAndAnOlderOneMay() throws Exception {
    String now = account("matkhau.mot");
    As person = As.person("matkhau.mot", Role.RECORDS_CLERK);
    for (int i = 0; i < 7; i++) {
      String before = now;
      String next = "câu dài dễ nhớ " + i;
      person.does(() -> signIns.changePassword(before, next));
      now = next;
    }
    String present = now;
    for (int i = 1; i < 7; i++) {
      String again = "câu dài dễ nhớ " + i;
      assertEquals(ProblemCode.PASSWORD_USED,
          TestSchool.refused(() -> person.does(() -> signIns.changePassword(present, again))).code(), again);
    }
    person.does(() -> signIns.changePassword(present, "câu dài dễ nhớ 0"));
  }

  @Test
  void aPasswordIsLongOfManyLettersAndNotTheOwnName() throws Exception {
    String first = account("matkhau.ba");
    As person = As.person("matkhau.ba", Role.RECORDS_CLERK);
    for (Map.Entry<String, String> weak : Map.of("chín chữ9", "SHORT", "aaaabbbbcccc", "REPEATED",
        "xin chào Matkhau.Ba", "OWN_NAME", "password1234", "COMMON").entrySet()) {
      Problem refusal = TestSchool.refused(() -> person.does(() -> signIns.changePassword(first, weak.getKey())));
      assertEquals(ProblemCode.PASSWORD_WEAK, refusal.code(), weak.getKey());
      assertEquals(weak.getValue(), refusal.args().get(1), weak.getKey());
    }
    assertEquals(ProblemCode.PASSWORD_WRONG,
        TestSchool.refused(() -> person.does(() -> signIns.changePassword("not this one", "câu dài dễ nhớ"))).code());
  }

  @Test
  void nobodyFindsOutThePasswordOfAnOpenPortalByTrying() throws Exception {
    String first = account("matkhau.bon");
    As person = As.person("matkhau.bon", Role.RECORDS_CLERK);
    int tries = Setting.SIGN_IN_RATE.number(1, 1000);
    for (int i = 0; i < tries; i++) {
      String guess = "đoán lần thứ " + i;
      assertEquals(ProblemCode.PASSWORD_WRONG,
          TestSchool.refused(() -> person.does(() -> signIns.changePassword(guess, "câu dài dễ nhớ"))).code());
    }
    assertEquals(ProblemCode.SIGN_IN_THROTTLED,
        TestSchool.refused(() -> person.does(() -> signIns.changePassword(first, "câu dài dễ nhớ"))).code());
    assertFalse(signIns.signIn("matkhau.bon", first, SOURCE, null).codeNeeded(), "guessing here keeps the owner out");
  }

  @Test
  void anOldPasswordMustBeChangedBeforeAnythingElse() throws Exception {
    String first = account("matkhau.hai");
    String chosen = "câu này dùng đã lâu";
    As.person("matkhau.hai", Role.RECORDS_CLERK).does(() -> signIns.changePassword(first, chosen));
    assertFalse(signIns.signIn("matkhau.hai", chosen, SOURCE, null).mustChangePassword());
    try (Connection c = database.getConnection(); PreparedStatement s =
        c.prepareStatement("update account set password_at = ? where username = 'matkhau.hai'")) {
      s.setTimestamp(1, Timestamp.from(Clock.systemUTC().instant().minus(Duration.ofDays(181))));
      assertEquals(1, s.executeUpdate());
    }
    assertTrue(signIns.signIn("matkhau.hai", chosen, SOURCE, null).mustChangePassword());
  }

  /** Two people of one school may share a name; a class book that names them is told, and nobody is guessed. */
  @Test
  void namesakesHaveAccountsOfTheirOwnAndABookMustSayWhichOfThem() throws Exception {
    String name = "Trần Thị Trùng Tên";
    Set<String> duty = Set.of(Role.SUBJECT_TEACHER);
    As principal = TestSchool.principal();
    principal.does(() -> accounts.create("trungten.mot", name, duty));
    assertEquals(ProblemCode.NAMESAKE, TestSchool.refused(() -> principal.does(
        () -> accounts.create("trungten.hai", name, duty))).code());
    principal.does(() -> accounts.create("trungten.hai", name, "tt02", duty));
    assertEquals(ProblemCode.STAFF_CODE_REFUSED, TestSchool.refused(() -> principal.does(
        () -> accounts.create("trungten.ba", name, "TT02", duty))).code());
    long school = store.byUsername("hieutruong").orElseThrow().schoolId();
    assertEquals(Optional.empty(), teachers.meant(school, name));
    assertEquals(store.byUsername("trungten.hai").orElseThrow().id(),
        teachers.meant(school, name + " (TT02)").orElseThrow().accountId());
    ClassBook book = new ClassBook(null, "9A", "2031-2032", 9, 0, name, List.of(), List.of());
    assertEquals(List.of(FindingCode.TEACHER_AMBIGUOUS),
        teachers.unclear(school, book).stream().map(Finding::code).toList());
  }

  private String account(String username) throws Exception {
    return TestSchool.principal()
        .does(() -> accounts.create(username, "Người Thử " + username, Set.of(Role.RECORDS_CLERK))).orElseThrow();
  }
}
