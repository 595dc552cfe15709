package vn.hocba.web.gradebook;

import static vn.hocba.configuration.JsonMaker.JSON;

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
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookWorkbookService;
import vn.hocba.web.api.ApiProblem;
import vn.hocba.web.api.Upload;
import vn.hocba.web.api.Uploading;
import vn.hocba.web.wording.Wording;

/** Saves marks from the grid, and hands books out and in as spreadsheets; see docs/decisions/grid-saves-by-rest.md. */
@Path("/gradebooks")
@RequestScoped
public class GradebookResource {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject
  private GradebookService gradebooks;
  @Inject
  private GradebookWorkbookService workbooks;
  @Inject
  private EvidenceService evidence;
  @Inject
  private Wording wording;
  @Context
  private HttpServletRequest request;

  /** @param id the class subject; every change in the body is answered as saved, refused or in conflict */
  @POST
  @Path("/{id}/marks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public Response save(@PathParam("id") long id, String body) {
    List<CellChange> changes = GradebookJson.changes(body);
    if (changes == null) {
      ApiProblem problem = ApiProblem.request(Response.Status.BAD_REQUEST.getStatusCode(), request);
      return Response.status(problem.status()).entity(problem.json()).build();
    }
    return Response.ok(GradebookJson.answer(gradebooks.save(id, changes), wording).toString()).build();
  }

  /** The book as a spreadsheet, to be filled in and brought back. */
  @GET
  @Path("/{id}/workbook")
  @Produces(XLSX)
  public Response export(@PathParam("id") long id) {
    GradebookWorkbookService.Sheet sheet = workbooks.sheet(id, new SheetTexts(wording));
    return Response.ok(sheet.xlsx()).header("Content-Disposition",
        "attachment; filename*=UTF-8''" + name(sheet.title())).build();
  }

  /** What the spreadsheet in the part {@code file} says about the book; nothing is written. */
  @POST
  @Path("/{id}/workbook")
  @Uploading
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String read(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
    Upload file = Upload.of(parts);
    return GradebookJson.reading(workbooks.read(id, file.bytes(), file.name(), new SheetTexts(wording)), wording)
        .toString();
  }

  /** Keeps the photo or PDF in the part {@code file} as evidence for corrections in the book. */
  @POST
  @Path("/{id}/evidence")
  @Uploading
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String evidence(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
    Upload file = Upload.of(parts);
    return JSON.createObjectBuilder().add("id", evidence.keep(id, file.bytes(), file.name())).build().toString();
  }

  /** A file name as headers carry it (RFC 8187). */
  private static String name(String title) {
    String plain = title.replaceAll("[\\\\/:*?\"<>|]", "-") + ".xlsx";
    return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
