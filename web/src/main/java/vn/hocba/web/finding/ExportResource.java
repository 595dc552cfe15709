package vn.hocba.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.workbook.RowStream;
import vn.hocba.finding.TranscriptExportService;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

/** Hands out all that a search of the portal finds as a file; that it left is written down first. */
@Path("/transcripts/export")
@RequestScoped
public class ExportResource {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject
  private TranscriptExportService exports;
  @Inject
  private Wording wording;
  @Inject
  private Clock clock;

  /** Takes a line of cells. */
  private interface Lines {
    void line(List<String> cells) throws IOException;
  }

  @GET
  @Path("/csv")
  @Produces("text/csv;charset=UTF-8")
  public Response csv(@Context UriInfo address) {
    TranscriptExportService.Listed listed = begin(address);
    ExportColumns columns = new ExportColumns(wording);
    return attached("csv", "text/csv;charset=UTF-8", out -> {
      try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
        writer.write(CsvText.MARK + CsvText.line(columns.heading().stream()));
        rows(listed, columns, cells -> writer.write(CsvText.line(cells.stream())));
      }
    });
  }

  @GET
  @Path("/xlsx")
  @Produces(XLSX)
  public Response xlsx(@Context UriInfo address) {
    TranscriptExportService.Listed listed = begin(address);
    ExportColumns columns = new ExportColumns(wording);
    return attached("xlsx", XLSX, out -> {
      try (RowStream sheet = new RowStream(out, ExportColumns.WIDTHS)) {
        sheet.heading(columns.heading());
        rows(listed, columns, sheet::line);
      }
    });
  }

  private TranscriptExportService.Listed begin(UriInfo address) {
    Question question = Question.of(first(address.getQueryParameters()));
    QuestionReader reader = new QuestionReader(question, LocalDate.now(clock));
    if (question.isEmpty() || !reader.unreadable().isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return exports.begin(reader.query());
  }

  private void rows(TranscriptExportService.Listed listed, ExportColumns columns, Lines out) throws IOException {
    for (int from = 0; from < listed.hits().size(); from += TranscriptExportService.PART) {
      for (TranscriptRow row : exports.rows(listed, from)) {
        out.line(columns.cells(row));
      }
    }
    if (listed.cutOff()) {
      out.line(columns.cutOff(listed.hits().size(), listed.total()));
    }
  }

  private static Map<String, String> first(MultivaluedMap<String, String> given) {
    Map<String, String> first = new HashMap<>();
    given.keySet().forEach(name -> first.put(name, given.getFirst(name)));
    return first;
  }

  private static Response attached(String ending, String type, StreamingOutput body) {
    return Response.ok(body, type).header("Content-Disposition", "attachment; filename=\"hoc-ba." + ending + "\"").build();
  }
}
