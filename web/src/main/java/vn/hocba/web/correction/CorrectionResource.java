package vn.hocba.web.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.web.api.ApiProblem;

/** Hands out the files of corrections: evidence, the printed log, archived summaries. */
@Path("/corrections")
@RequestScoped
public class CorrectionResource {

  private static final String PDF = "application/pdf";

  @Inject
  private EvidenceService evidence;
  @Inject
  private CorrectionArchiveService archive;
  @Context
  private HttpServletRequest request;

  /** Always a download: what a stranger made is not opened within the portal. */
  @GET
  @Path("/evidence/{id}")
  public Response evidence(@PathParam("id") String id) {
    EvidenceService.Handed file = evidence.open(id);
    return Response.ok(file.bytes(), file.mediaType())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
  }

  /** @param month as in {@code 2026-11}; @param teacher staff member, or null for all; @param school for inspectors */
  @GET
  @Path("/log")
  @Produces(PDF)
  public Response log(@QueryParam("month") String month, @QueryParam("teacher") String teacher,
      @QueryParam("school") String school) {
    YearMonth of;
    try {
      of = YearMonth.parse(month == null ? "" : month);
      byte[] pdf = archive.print(number(school), of, number(teacher));
      return Response.ok(pdf, PDF)
          .header("Content-Disposition", "inline; filename=\"nhat-ki-sua-diem-" + of + ".pdf\"").build();
    } catch (DateTimeException | NumberFormatException bad) {
      ApiProblem problem = ApiProblem.request(Response.Status.BAD_REQUEST.getStatusCode(), request);
      return Response.status(problem.status()).type("application/json;charset=UTF-8").entity(problem.json()).build();
    }
  }

  private static Long number(String text) {
    return text == null || text.isBlank() ? null : Long.valueOf(text);
  }

  @GET
  @Path("/summaries/{id}")
  @Produces(PDF)
  public Response summary(@PathParam("id") String id) {
    return Response.ok(archive.open(id), PDF)
        .header("Content-Disposition", "inline; filename=\"tong-hop-sua-diem.pdf\"").build();
  }

  /** A file name as headers carry it (RFC 8187). */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
