package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import vn.hocba.checking.BesideService;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.FileCheckService;
import vn.hocba.checking.RunReportService;
import vn.hocba.web.checking.CheckWording;

/** Runs of checks by a named person: begun, filled file by file, ended, reported. */
@Path("/file-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class FileCheckResource {

  @Inject
  private CheckRunService runs;
  @Inject
  private FileCheckService checks;
  @Inject
  private RunReportService reports;
  @Inject
  private BesideService beside;
  @Inject
  private CheckWording wording;

  @POST
  public String begin() {
    return new JsonBody().put("id", runs.begin()).toString();
  }

  @GET
  @Path("/{id}")
  public String view(@PathParam("id") long id, @QueryParam("page") @DefaultValue("1") int page) {
    CheckRunService.View view = runs.view(id, page);
    return new JsonBody().put("id", id).put("startedAt", view.run().startedAt()).put("endedAt", view.run().endedAt())
        .put("by", view.by()).put("decisions", view.decisions()).put("fileCount", view.run().files())
        .put("counts", view.run().counts()).put("listed", view.listed()).put("missing", view.missing())
        .put("reported", view.run().reported()).put("page", view.page()).put("pages", view.pages())
        .put("files", view.items().stream().map(this::item).toList()).toString();
  }

  /** Takes the list of a medium ({@code {"sums": "…"}}), before its files. */
  @POST
  @Path("/{id}/list")
  @Consumes(MediaType.APPLICATION_JSON)
  public String list(@PathParam("id") long id, String body) {
    String sums = Parameters.said(body, "sums");
    return new JsonBody().put("listed", runs.listed(id, sums == null ? "" : sums)).toString();
  }

  /** Checks the part {@code file}; {@code path} tells where it lies below what was chosen. */
  @POST
  @Path("/{id}/files")
  @Uploading
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String check(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
    Upload file = Upload.of(parts);
    String path = Upload.field(parts, "path");
    return item(checks.check(id, path == null || path.isBlank() ? file.name() : path, file.bytes())).toString();
  }

  @POST
  @Path("/{id}/end")
  public String end(@PathParam("id") long id) {
    runs.end(id);
    return view(id, 1);
  }

  /** Ends the run and seals its report, once. */
  @POST
  @Path("/{id}/report")
  public String report(@PathParam("id") long id) {
    reports.make(id, CheckWording.ofReports());
    return view(id, 1);
  }

  @GET
  @Path("/{id}/report")
  @Produces("application/pdf")
  public Response take(@PathParam("id") long id) {
    return Response.ok(reports.open(id))
        .header("Content-Disposition", "attachment; filename=\"bao-cao-kiem-tra-" + id + ".pdf\"").build();
  }

  /** A page of a kept file, or of the archived one beside it, as the page of the file drew it. */
  @GET
  @Path("/{id}/files/{number}/pages/{page}/{side}")
  @Produces("image/png")
  public Response page(@PathParam("id") long id, @PathParam("number") int number, @PathParam("page") int page,
      @PathParam("side") String side) {
    return Response.ok(beside.picture(id, number, page, side.equals("ours"))).build();
  }

  private JsonBody item(CheckRunService.Item item) {
    return new JsonBody().put("number", item.position()).put("name", item.name()).put("size", item.size())
        .put("sha256", item.verification().sha256()).put("verdict", item.verification().verdict())
        .put("kind", wording.kind(item)).put("text", wording.verdict(item.verification()))
        .put("reasons", item.verification().reasons().stream().map(wording::reason).toList())
        .put("received", item.received().stream().map(wording::received).toList()).put("signers", wording.signers(item)).put("listing", item.listing())
        .put("listingText", item.listing() == null ? null : wording.listing(item.listing()))
        .put("documentId", item.verification().document() == null ? null : item.verification().document().id())
        .put("pupilName", item.sampled() == null ? null : item.sampled().pupil())
        .put("checkedAt", item.verification().checkedAt());
  }
}
