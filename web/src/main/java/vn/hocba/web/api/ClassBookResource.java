package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.classbook.BookKind;
import vn.hocba.classbook.ClassBookImport;
import vn.hocba.classbook.ClassBookPreview;
import vn.hocba.classbook.ClassBookService;
import vn.hocba.classbook.ClassBookTemplates;
import vn.hocba.classbook.FieldChange;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.MarkChange;
import vn.hocba.classbook.Severity;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.FindingWording;
import vn.hocba.web.wording.Wording;

/** Takes class books over from spreadsheets. */
@Path("/class-books")
@RequestScoped
public class ClassBookResource {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject
  private ClassBookService books;
  @Inject
  private ClassBookTemplates templates;
  @Inject
  private Wording wording;
  @Context
  private HttpServletRequest request;

  /**
   * Takes over the book in the part {@code file}, all or nothing; with {@code dryRun=true} only tells what that
   * would do. Where it changes what is recorded, the parts {@code number} and {@code reason} give the decision. A book
   * with errors is answered by 422 with everything that was found.
   */
  @POST
  @Uploading
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public Response take(List<EntityPart> parts, @Context UriInfo address) throws IOException {
    boolean dryRun = new Parameters(address.getQueryParameters()).truth("dryRun");
    Upload file = Upload.of(parts);
    if (dryRun) {
      return Response.ok(tell(new JsonBody(), books.dryRun(file.bytes(), file.name())).toString()).build();
    }
    try {
      ClassBookImport taken = books.take(file.bytes(), file.name(), Upload.field(parts, "number"),
          Upload.field(parts, "reason"));
      return Response.status(Response.Status.CREATED)
          .entity(tell(new JsonBody().put("classId", taken.classId()), taken.preview()).toString()).build();
    } catch (Problem refusal) {
      if (refusal.code() != ProblemCode.CLASS_BOOK_HAS_ERRORS) {
        throw refusal;
      }
      JsonBody body = new JsonBody().put("code", refusal.code()).put("text", wording.text(refusal))
          .put("args", refusal.args().stream().map(String::valueOf).toList());
      return Response.status(ApiProblem.of(refusal, request).status())
          .entity(tell(body, books.dryRun(file.bytes(), file.name())).toString()).build();
    }
  }

  /** An empty book of that kind, to be filled in and brought back. */
  @GET
  @Path("/templates/{kind}")
  @Produces(XLSX)
  public Response template(@PathParam("kind") String kind) {
    BookKind book = Stream.of(BookKind.values()).filter(k -> k.name().equals(kind)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String name = URLEncoder.encode(wording.text(book).replaceAll("[\\\\/:*?\"<>|]", "-") + ".xlsx",
        StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(templates.xlsx(book)).header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .build();
  }

  private JsonBody tell(JsonBody body, ClassBookPreview preview) {
    return body.put("className", preview.className()).put("schoolYear", preview.schoolYear())
        .put("schoolName", preview.schoolName()).put("pupils", preview.pupils())
        .put("newPupils", preview.newPupils()).put("newMarks", preview.newMarks())
        .put("overwritten", preview.overwritten())
        .put("unchangedMarks", preview.unchangedMarks())
        .put("changedMarks", preview.changedMarks().stream().map(this::change).toList())
        .put("changedFields", preview.changedFields().stream().map(ClassBookResource::change).toList())
        .put("errors", preview.count(Severity.ERROR)).put("warnings", preview.count(Severity.WARNING))
        .put("importable", preview.importable())
        .put("findings", preview.findings().stream().map(this::finding).toList());
  }

  private JsonBody change(MarkChange c) {
    return new JsonBody().put("identifier", c.identifier()).put("pupil", c.fullName()).put("subject", c.subject())
        .put("subjectName", new CodeWording(wording).subject(c.subject())).put("term", c.term())
        .put("kind", c.kind()).put("ordinal", c.ordinal()).put("before", c.before()).put("after", c.after());
  }

  private static JsonBody change(FieldChange c) {
    return new JsonBody().put("identifier", c.identifier()).put("pupil", c.fullName()).put("field", c.field())
        .put("before", c.before()).put("after", c.after());
  }

  private JsonBody finding(Finding f) {
    return new JsonBody().put("severity", f.severity()).put("sheet", f.sheet()).put("cell", f.cell())
        .put("pupil", f.pupil()).put("code", f.code()).put("args", f.args())
        .put("text", new FindingWording(wording).text(f));
  }
}
