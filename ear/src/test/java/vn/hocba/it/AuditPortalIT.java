package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit log over HTTP: for overseers only, each in their scope, and reading it leaves its own line. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class AuditPortalIT {

  private static final String EXPORT = "/audit/export";

  @Test
  void teachersAndStrangersSeeNothing() {
    for (String role : List.of("SUBJECT_TEACHER", "HOMEROOM_TEACHER", "RECORDS_CLERK")) {
      assertEquals(403, DemoPortal.as(role).get(EXPORT).statusCode(), role);
      assertEquals(403, page("127.0.0.21", role, "/audit.xhtml").statusCode(), role);
      assertFalse(page("127.0.0.21", role, "/index.xhtml").body().contains("/hocba/audit.xhtml"), role);
    }
    assertEquals(401, DemoPortal.stranger().get(EXPORT).statusCode());
  }

  @Test
  void theAccountReportLeavesForWhoMayReadItAndAsALine() {
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get("/accounts/report?concern=ALL").statusCode());
    String csv = text(DemoPortal.as("PRINCIPAL").get("/accounts/report?concern=ALL"));
    assertTrue(csv.startsWith("\uFEFF\"Tên đăng nhập\"") && csv.contains("\"hieutruong\"") && !csv.contains("benkia"),
        csv);
    assertTrue(text(DemoPortal.as("PRINCIPAL").get(EXPORT + "?action=EXPORT_ACCOUNTS")).contains("hieutruong"));
  }

  @Test
  void anExportIsItselfALineWithTheAddressItWentTo() {
    DemoPortal principal = DemoPortal.as("PRINCIPAL");
    principal.get(EXPORT + "?about=9Z9");
    String csv = text(principal.get(EXPORT + "?action=EXPORT_AUDIT"));
    String line = csv.lines().filter(l -> l.contains("Lớp hoặc học sinh: 9Z9")).findFirst()
        .orElseThrow(() -> new AssertionError(csv));
    assertTrue(line.contains("\"127.0.0.1\"") && line.contains(DemoPortal.account("accounts", "PRINCIPAL")
        .get("fullName")), line);
  }

  @Test
  void aSchoolNeverSeesAnothersLines() {
    DemoPortal.as("PRINCIPAL").get(EXPORT + "?about=8Z8");
    assertFalse(text(DemoPortal.elsewhere("PRINCIPAL").get(EXPORT)).contains("Lớp hoặc học sinh: 8Z8"));
    // Asking for the other school by its number changes nothing.
    assertFalse(text(DemoPortal.elsewhere("PRINCIPAL").get(EXPORT + "?school=1001")).contains("Lớp hoặc học sinh: 8Z8"));
    assertTrue(text(DemoPortal.as("PROVINCE_OFFICER").get(EXPORT + "?action=EXPORT_AUDIT")).contains("Lớp hoặc học sinh: 8Z8"));
  }

  @Test
  void whatTheProgramDoesByItselfCanBeLeftOut() {
    DemoPortal principal = DemoPortal.as("PRINCIPAL");
    assertTrue(text(principal.get(EXPORT)).contains("\"system\""));
    assertFalse(text(principal.get(EXPORT + "?people=1")).contains("\"system\""));
    assertTrue(text(principal.get(EXPORT + "?action=EXPORT_AUDIT&people=1")).contains("Chỉ việc của người"));
  }

  @Test
  void anOfficerChoosesTheSchoolWhoseAccountsAreReported() {
    DemoPortal officer = DemoPortal.as("PROVINCE_OFFICER");
    Matcher option = Pattern.compile("value=\"(\\d+)\">Trường THCS Mẫu<")
        .matcher(page("127.0.0.25", "PROVINCE_OFFICER", "/account-report.xhtml").body());
    assertTrue(option.find(), "no school to choose");
    String school = option.group(1);
    assertFalse(text(officer.get("/accounts/report?concern=ALL")).contains("\"hieutruong\""));
    assertTrue(text(officer.get("/accounts/report?concern=ALL&school=" + school)).contains("\"hieutruong\""));
    assertEquals(404, DemoPortal.elsewhere("PRINCIPAL").get("/accounts/report?school=" + school).statusCode());
  }

  @Test
  void whatLiesBeyondAPersonsRightsIsALineAndTheSameAgainIsNone() {
    // of a school that hardly any other test asks as: an account has so many lines of refusals, and no more
    DemoPortal neighbour = DemoPortal.at("THPT", "PRINCIPAL");
    long foreign = number(((Map<?, ?>) ((List<?>) DemoPortal.told(200, DemoPortal.as("PRINCIPAL").get("/classes"))
        .get("classes")).getFirst()).get("id"));
    long before = refusals(neighbour, foreign);
    for (int again = 0; again < 3; again++) {
      assertEquals(404, neighbour.get("/classes/" + foreign).statusCode());
    }
    long told = refusals(neighbour, foreign);
    assertTrue(told > 0 && told <= before + 1, before + " lines, then " + told);
    assertEquals(403, DemoPortal.as("SUBJECT_TEACHER").get(EXPORT).statusCode());
    String csv = text(DemoPortal.as("PRINCIPAL").get(EXPORT + "?action=REACH_BEYOND&refused=on"));
    assertTrue(csv.lines().anyMatch(l -> l.contains("\"bomon\"") && l.contains("Xem nhật ký hệ thống")), csv);
  }

  @Test
  void whatAnInspectorReadsOfCorrectionsIsALine() {
    for (String path : List.of("/correction-log.xhtml", "/corrections.xhtml")) {
      long before = lines("READ_CORRECTION");
      assertEquals(200, page("127.0.0.24", "INSPECTOR", path).statusCode());
      assertTrue(lines("READ_CORRECTION") > before, path);
    }
  }

  private static long lines(String action) {
    return text(DemoPortal.as("PRINCIPAL").get(EXPORT + "?action=" + action)).lines().count();
  }

  private static long refusals(DemoPortal reader, long id) {
    return text(reader.get(EXPORT + "?action=REACH_BEYOND&refused=on")).lines()
        .filter(l -> l.contains("hỏi mã số: " + id)).count();
  }

  private static long number(Object json) {
    return Long.parseLong(json.toString());
  }

  @Test
  void whatAnInspectorReadsIsALineOfTheSchoolOnceAPage() {
    Map<String, Object> classes = DemoPortal.told(200, DemoPortal.as("PRINCIPAL").get("/classes"));
    Object id = ((Map<?, ?>) ((List<?>) classes.get("classes")).getFirst()).get("id");
    long before = reads();
    assertEquals(200, page("127.0.0.22", "INSPECTOR", "/conduct.xhtml?id=" + id).statusCode());
    assertEquals(before + 1, reads());
    assertEquals(200, page("127.0.0.23", "PRINCIPAL", "/conduct.xhtml?id=" + id).statusCode());
    assertEquals(before + 1, reads());
  }

  private static long reads() {
    return lines("READ_CLASS");
  }

  private static HttpResponse<String> page(String address, String role, String path) {
    SignInForm browser = new SignInForm(address);
    Map<String, String> account = DemoPortal.account("accounts", role);
    browser.signIn(account.get("username"), account.get("password"));
    return browser.get(DemoPortal.BASE + path);
  }

  private static String text(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(200, answer.statusCode(), body);
    return body;
  }
}
