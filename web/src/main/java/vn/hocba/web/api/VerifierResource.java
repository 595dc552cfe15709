package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import vn.hocba.archive.Sha256;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.VerifierProgram;
import vn.hocba.verifying.VerificationRate;
import vn.hocba.web.access.ClientAddress;

/** Hands out the command-line verifier, which judges files with a verification bundle. */
@Path("/verifier")
@RequestScoped
public class VerifierResource {

  @Inject
  private VerificationRate rate;
  @Context
  private HttpServletRequest client;
  @Context
  private Request request;

  /** The program, one jar. */
  @GET
  @Produces("application/java-archive")
  public Response program() throws IOException {
    rate.ask(ClientAddress.of(client));
    java.nio.file.Path file = VerifierProgram.file().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    EntityTag tag = new EntityTag(Sha256.of(file));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(file.toFile(), "application/java-archive")
        .header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\""))
        .tag(tag).cacheControl(StatusListResource.checked()).build();
  }
}
