package vn.hocba.web.auditing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.hocba.audit.AuditFilter;
import vn.hocba.audit.AuditReadingService;
import vn.hocba.audit.AuditRow;
import vn.hocba.web.wording.Wording;

/** Hands out rows of the audit trail as a file; that they left is written down first. */
@Path("/audit")
@RequestScoped
public class AuditExportResource {

  private static final int PART = 500;
  private static final int MOST = 100_000;

  @Inject
  private AuditReadingService readings;
  @Inject
  private Wording wording;

  /** The rows that the page shows for the same question, oldest first, at most 100 000. */
  @GET
  @Path("/export")
  @Produces("text/csv;charset=UTF-8")
  public Response export(@Context UriInfo address) {
    AuditQuestion question = AuditQuestion.of(name -> address.getQueryParameters().getFirst(name));
    AuditFilter filter = question.filter();
    readings.beginExport(filter, question.told());
    Wording words = wording;
    StreamingOutput body = out -> write(out, filter, words);
    return Response.ok(body).header("Content-Disposition", "attachment; filename=\"audit.csv\"").build();
  }

  private void write(OutputStream out, AuditFilter filter, Wording words) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      AuditCsv csv = new AuditCsv(writer, words);
      csv.head();
      int written = 0;
      AuditReadingService.Part part = readings.export(filter, 0, 0, PART);
      while (!part.rows().isEmpty()) {
        for (AuditRow row : part.rows()) {
          csv.row(row);
        }
        written += part.rows().size();
        if (written >= MOST) {
          csv.cutOff(written);
          return;
        }
        part = readings.export(filter, part.lastChain(), part.lastSequence(), PART);
      }
    }
  }
}
