package vn.hocba.web.api;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import vn.hocba.archive.Sha256;
import vn.hocba.signing.ClassRecordService;
import vn.hocba.signing.CodeSigningService;
import vn.hocba.signing.SigningFileService;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.TokenSigningService;

/** What waits for the caller's signature; in two steps for a program beside a token at the signer's own computer. */
@Path("/signing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class SigningResource {

  @Inject
  private SigningQueueService queue;
  @Inject
  private SigningService signing;
  @Inject
  private SigningFileService files;
  @Inject
  private ClassRecordService records;
  @Inject
  private TokenSigningService tokens;
  @Inject
  private CodeSigningService codes;

  /** By class and step. */
  @GET
  public String waiting() {
    return new JsonBody().put("waiting", queue.mine().stream().map(w -> new JsonBody().put("classId", w.classId())
        .put("className", w.className()).put("schoolYear", w.schoolYear()).put("step", w.step()).put("ready", w.ready())
        .put("busy", w.busy()).put("missing", w.missing())).toList())
        .put("batches", signing.own().stream().map(SigningResource::tell).toList()).toString();
  }

  /** A document as it will be signed. */
  @GET
  @Path("/documents/{id}/pdf")
  @Produces("application/pdf")
  public Response file(@PathParam("id") long id) {
    return Response.ok(files.pdf(id), "application/pdf").header("Cache-Control", "no-store")
        .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"").build();
  }

  /** A class's signed book or a subject's sheet, out of the archive. */
  @GET
  @Path("/records/{id}/pdf")
  @Produces("application/pdf")
  public Response record(@PathParam("id") long id) {
    return Response.ok(records.pdf(id), "application/pdf").header("Cache-Control", "no-store")
        .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"").build();
  }

  /** Authorises a batch. @param body {@code {"step": …, "classIds": […], "code": …}} */
  @POST
  @Path("/batches")
  public String begin(String body) {
    SigningStep step = step(Parameters.said(body, "step"));
    List<Long> classes = numbers(object(body), "classIds");
    String code = Parameters.said(body, "code");
    long id = step == SigningStep.HT ? signing.beginAsHead(classes, code) : signing.begin(step, classes, code);
    return signing.own().stream().filter(b -> b.id() == id).findFirst().map(SigningResource::tell).orElseThrow()
        .toString();
  }

  /** First step: what the token signs next, and its SHA-256. */
  @GET
  @Path("/batches/{id}/digests")
  public String digests(@PathParam("id") long id) {
    return new JsonBody().put("algorithm", "SHA-256").put("documents", tokens.next(id).stream().map(d -> new JsonBody()
        .put("id", d.documentId()).put("digest", Sha256.hex(d.data()))
        .put("data", Base64.getEncoder().encodeToString(d.data()))).toList()).toString();
  }

  /** Second step. @param body {@code {"certificate": PEM, "values": {"<document>": base64}}} */
  @POST
  @Path("/batches/{id}/signatures")
  public String signatures(@PathParam("id") long id, String body) {
    SignatureValues given = SignatureValues.read(body);
    TokenSigningService.Taken taken = tokens.take(id, given.certificate(), given.values());
    return new JsonBody().put("signed", taken.signed()).put("changed", taken.changed()).toString();
  }

  /** Has a remote signing service send the owner of a batch their one-time code. */
  @POST
  @Path("/batches/{id}/code")
  public String sendCode(@PathParam("id") long id) {
    return new JsonBody().put("atOnce", codes.send(id)).toString();
  }

  /** Signs as much of a batch as one code allows. @param body {@code {"code": …}} */
  @POST
  @Path("/batches/{id}/coded")
  public String coded(@PathParam("id") long id, String body) {
    CodeSigningService.Taken taken = codes.sign(id, Parameters.said(body, "code"));
    return new JsonBody().put("signed", taken.signed()).put("left", taken.left()).toString();
  }

  private static JsonBody tell(SigningService.Batch b) {
    return new JsonBody().put("id", b.id()).put("step", b.step()).put("state", b.state()).put("total", b.total())
        .put("signed", b.signed()).put("left", b.left()).put("trouble", b.trouble()).put("createdAt", b.createdAt())
        .put("authorisedUntil", b.authorisedUntil()).put("ownersToken", b.ownersToken()).put("byCode", b.byCode());
  }

  private static SigningStep step(String name) {
    try {
      return SigningStep.valueOf(String.valueOf(name));
    } catch (IllegalArgumentException none) {
      throw new BadParameter("step", String.valueOf(name));
    }
  }

  /** None where nothing is said. */
  private static List<Long> numbers(JsonObject body, String name) {
    try {
      return body.containsKey(name)
          ? body.getJsonArray(name).stream().map(v -> ((JsonNumber) v).bigDecimalValue().longValueExact()).toList() : List.of();
    } catch (ClassCastException | ArithmeticException wrong) {
      throw new BadParameter(name, String.valueOf(body.get(name)));
    }
  }

  static JsonObject object(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body == null ? "" : body))) {
      return reader.readObject();
    } catch (RuntimeException other) { // the edge: the parser throws whatever it pleases
      throw new BadParameter("body", "");
    }
  }
}
