package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.finding.Found;
import vn.hocba.finding.SearchService;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.preserving.EvidenceRecordService;
import vn.hocba.transcript.ExplanationService;

/** Finds transcripts and hands out their files, within what the caller may see. */
@Path("/transcripts")
@RequestScoped
public class TranscriptResource {

  @Inject
  private SearchService transcripts;
  @Inject
  private EvidenceRecordService evidence;
  @Inject
  private ExplanationService explanations;

  /** Answers a question; see {@link TranscriptQuestion} for its parameters. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String search(@Context UriInfo address) {
    SearchQuery query = TranscriptQuestion.read(new Parameters(address.getQueryParameters()));
    Found found = transcripts.search(query);
    SearchResult result = found.result();
    return new JsonBody().put("total", result.total()).put("totalExact", result.totalExact())
        .put("page", query.page() + 1).put("size", query.size())
        .put("hits", found.rows().stream().map(row -> hit(row, address)).toList())
        .put("facets", facets(result)).put("meant", result.meant().stream().map(m -> new JsonBody().put("kind", m.kind())
            .put("value", m.value()).put("words", m.typed())).toList()).put("suggestion", result.suggestion()).put("notes", result.notes())
        .put("indexSequence", found.step().line()).put("behind", found.step().behind()).put("waitingSeconds", found.step().seconds())
        .put("tookMillis", result.took().toMillis()).toString();
  }

  /** The archived file, byte for byte; every edition that was ever sealed. */
  @GET
  @Path("/{id}/pdf")
  @Produces("application/pdf")
  public Response file(@PathParam("id") String id, @Context Request request) {
    SearchService.ArchivedFile file = transcripts.file(id);
    EntityTag tag = new EntityTag(file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(file.bytes(), "application/pdf"))
        .tag(tag).header("Content-Disposition", "inline; filename=\"" + file.id() + ".pdf\"").build();
  }

  /**
   * Why that edition takes the place of the one before, and what it says otherwise; empty lists for a first edition, and
   * none at all for a teacher of whose subjects a later one changed nothing.
   */
  @GET
  @Path("/{id}/reissue")
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String reissue(@PathParam("id") String id) {
    ExplanationService.Told told = explanations.closed(id, null);
    ExplanationService.Reissue why = told.reissue() != null || told.edition() > 1 ? told.reissue()
        : new ExplanationService.Reissue(List.of(), Set.of(), List.of());
    JsonBody body = new JsonBody().put("id", id).put("edition", told.edition());
    return (why == null ? body : body.put("grounds", why.grounds().stream().map(g -> new JsonBody().put("decision", g.decision())
            .put("decidedBy", g.decidedBy()).put("decidedOn", g.decidedOn()).put("reason", g.reason())).toList())
        .put("changes", why.changes().stream().map(c -> new JsonBody().put("path", c.path()).put("from", c.from())
            .put("to", c.to())).toList())).toString();
  }

  /** The evidence record of the archived file, by which it can be proven without this system. */
  @GET
  @Path("/{id}/evidence")
  @Produces("application/octet-stream")
  public Response evidence(@PathParam("id") String id) {
    return attached(evidence.record(id), "application/octet-stream", id + ".ers");
  }

  /** The status of its signers' certificates, where the transcript does not carry it, as its batch of evidence keeps it. */
  @GET
  @Path("/{id}/validation-data")
  @Produces("application/pkcs7-mime")
  public Response validationData(@PathParam("id") String id) {
    return attached(evidence.validationData(id), "application/pkcs7-mime", id + ".p7b");
  }

  /** The evidence record of those data. */
  @GET
  @Path("/{id}/validation-data/evidence")
  @Produces("application/octet-stream")
  public Response validationRecord(@PathParam("id") String id) {
    return attached(evidence.validationRecord(id), "application/octet-stream", id + ".p7b.ers");
  }

  private static Response attached(byte[] file, String type, String name) {
    return Response.ok(file, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
  }

  private static JsonBody hit(TranscriptRow row, UriInfo address) {
    boolean opens = row.kind() == TranscriptKind.SIGNED && row.sealedAt() != null;
    return new JsonBody().put("id", row.id()).put("kind", row.kind()).put("fullName", row.fullName())
        .put("birthDate", row.birthDate()).put("birthYear", row.birthYear()).put("code", row.code())
        .put("schoolName", row.schoolName()).put("formerSchoolName", row.formerSchoolName()).put("className", row.className()).put("schoolYear", row.schoolYear())
        .put("level", row.level()).put("location", row.location()).put("sealedAt", row.sealedAt())
        .put("edition", row.edition()).put("tier", row.why().tier()).put("reasons", row.why().reasons()).put("unsearched", row.unsearched())
        .put("pdf", opens ? address.getBaseUriBuilder().path("transcripts").path(row.id()).path("pdf").build().getPath()
            : null);
  }

  private static Map<String, List<JsonBody>> facets(SearchResult result) {
    Map<String, List<JsonBody>> facets = new LinkedHashMap<>();
    result.facets().forEach((facet, values) -> facets.put(facet.name(), values.stream().map(value -> new JsonBody()
        .put("value", value.value()).put("label", value.label()).put("count", value.count())).toList()));
    return facets;
  }
}
