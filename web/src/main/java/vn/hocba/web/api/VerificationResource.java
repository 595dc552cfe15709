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
import java.io.IOException;
import java.util.List;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationService;
import vn.hocba.web.access.ClientAddress;
import vn.hocba.web.wording.VerdictWording;

/** Tells anybody whether a PDF is what the school signed. */
@Path("/verifications")
@RequestScoped
public class VerificationResource {

  @Inject
  private VerificationService verifications;
  @Inject
  private VerdictWording wording;
  @Context
  private HttpServletRequest request;

  /**
   * Examines the part {@code file}; nothing of it is kept. Whether it is byte for byte an issue is told at once: when the
   * examination of such a file takes longer, {@code rest} is where the answer with it is read.
   */
  @POST
  @Uploading
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String verify(List<EntityPart> parts) throws IOException {
    Upload file = Upload.of(parts);
    return json(verifications.verify(file.bytes(), file.name(), ClientAddress.of(request)));
  }

  /** The answer about a file of ours as it is now, for some minutes after the first. */
  @GET
  @Path("/{ticket}")
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String rest(@PathParam("ticket") String ticket) {
    return json(verifications.rest(ticket, ClientAddress.of(request)));
  }

  private String json(Verification answer) {
    return new JsonBody().put("verdict", answer.verdict()).put("text", wording.verdict(answer))
        .put("reasons", answer.reasons().stream().map(this::reason).toList())
        .put("signers", answer.signers().stream().map(VerificationResource::signer).toList())
        .put("documentId", answer.document() == null ? null : answer.document().id())
        .put("document", document(answer.document()))
        .put("sha256", answer.sha256()).put("checkedAt", answer.checkedAt())
        .put("rest", answer.ticket() == null ? null : "verifications/" + answer.ticket()).toString();
  }

  private JsonBody reason(Reason reason) {
    return new JsonBody().put("code", reason.code())
        .put("finding", reason.finding() == null ? null : reason.finding().code()).put("text", wording.text(reason));
  }

  private static JsonBody signer(SignerFinding s) {
    return new JsonBody().put("field", s.field()).put("name", s.commonName()).put("organisation", s.organisation())
        .put("issuer", s.issuer()).put("claimedAt", s.claimedAt()).put("provenAt", s.provenAt())
        .put("indication", s.indication()).put("subIndication", s.subIndication()).put("level", s.level())
        .put("trusted", s.trusted()).put("passed", s.passed());
  }

  private static JsonBody document(Verification.Document d) {
    return d == null ? null : new JsonBody().put("kind", d.kind()).put("id", d.id()).put("schoolName", d.schoolName())
        .put("schoolYear", d.schoolYear()).put("className", d.className()).put("edition", d.edition())
        .put("sealedAt", d.sealedAt()).put("replacedAt", d.replacedAt()).put("currentId", d.currentId());
  }
}
