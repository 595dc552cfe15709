package vn.hocba.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.visit.AccountReportService;
import vn.hocba.access.visit.AccountRow;
import vn.hocba.web.wording.Wording;

/** Lists accounts that give to think about; the question is the address. */
@Named
@RequestScoped
public class AccountReportPage {

  static final String ALL = "ALL";

  @Inject
  private AccountReportService reports;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private List<AccountRow> rows;
  private List<AccountReportService.Choice> schools;

  /** Something to choose in the filter. @param accounts how many it concerns */
  public record Choice(String value, String label, long accounts) {}

  public void open() {
    schools = reports.schools();
    rows = reports.report(getSchool());
  }

  /** Those the filter leaves: at first all that give to think about. */
  public List<AccountRow> getRows() {
    return rows.stream().filter(r -> chosen(r, getConcern())).toList();
  }

  static boolean chosen(AccountRow row, String concern) {
    return ALL.equals(concern) || (concern == null ? !row.concerns().isEmpty()
        : row.concerns().stream().anyMatch(c -> c.name().equals(concern)));
  }

  /** Null for any concern. */
  public String getConcern() {
    return known(request.getParameter("concern"));
  }

  static String known(String asked) {
    return ALL.equals(asked) || Stream.of(AccountRow.Concern.values()).anyMatch(c -> c.name().equals(asked)) ? asked
        : null;
  }

  /** Those an officer may choose from; none for a school's own people. */
  public List<AccountReportService.Choice> getSchools() {
    return schools;
  }

  /** Null for the own school, or the province itself. */
  public Long getSchool() {
    return school(request.getParameter("school"));
  }

  static Long school(String asked) {
    return asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
  }

  public List<Choice> getChoices() {
    return Stream.of(AccountRow.Concern.values()).map(c -> new Choice(c.name(), wording.text(c),
        rows.stream().filter(r -> r.concerns().contains(c)).count())).toList();
  }

  public long getConcerned() {
    return rows.stream().filter(r -> !r.concerns().isEmpty()).count();
  }

  public int getTotal() {
    return rows.size();
  }

  public String concerns(AccountRow row) {
    return row.concerns().stream().map(wording::text).collect(Collectors.joining("; "));
  }

  public String duties(AccountRow row) {
    return row.roles().stream().sorted().map(role -> wording.text("role." + role)).collect(Collectors.joining(", "));
  }
}
