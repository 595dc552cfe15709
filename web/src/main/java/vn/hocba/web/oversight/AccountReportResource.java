package vn.hocba.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.visit.AccountReportService;
import vn.hocba.access.visit.AccountRow;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

/** Hands out the report about accounts as a file; that it left is written down. */
@Path("/accounts/report")
@RequestScoped
public class AccountReportResource {

  @Inject
  private AccountReportService reports;
  @Inject
  private Wording wording;

  /**
   * @param concern one of {@code AccountRow.Concern}, ALL for every account; else those with any concern
   * @param school for officers its number; else the own school, or the province itself
   */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export(@QueryParam("concern") String concern, @QueryParam("school") String school) {
    String asked = AccountReportPage.known(concern);
    StringBuilder csv = new StringBuilder(CsvText.MARK).append(CsvText.line(Stream.of("username", "fullName", "duties",
        "state", "created", "signedIn", "password", "factor", "concerns").map(c -> wording.text("report.col." + c))));
    reports.export(AccountReportPage.school(school), asked == null ? "" : asked).stream().filter(r -> AccountReportPage.chosen(r, asked))
        .forEach(r -> csv.append(line(r)));
    return Response.ok(csv.toString()).header("Content-Disposition", "attachment; filename=\"accounts.csv\"").build();
  }

  private String line(AccountRow r) {
    return CsvText.line(Stream.of(r.username(), r.fullName(),
        r.roles().stream().sorted().map(role -> wording.text("role." + role)).collect(Collectors.joining(", ")),
        wording.text(r.active() ? "accounts.on" : "accounts.off"), time(r.createdAt()), time(r.signedInAt()),
        time(r.passwordAt()), wording.text(r.secondFactor() ? "accounts.factor.on" : "accounts.factor.off"),
        r.concerns().stream().map(wording::text).collect(Collectors.joining("; "))));
  }

  private String time(Instant at) {
    return at == null ? "" : wording.time(at);
  }
}
