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
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.Publication;
import vn.hocba.verifying.VerificationRate;
import vn.hocba.web.access.ClientAddress;

/** Hands out what somebody needs who verifies without this server; it names nobody and is for everybody. */
@Path("/verification-bundle")
@RequestScoped
public class VerificationBundleResource {

  @Inject
  private Publication publication;
  @Inject
  private VerificationRate rate;
  @Context
  private HttpServletRequest client;
  @Context
  private Request request;

  /** The newest bundle. */
  @GET
  @Produces("application/zip")
  public Response bundle() {
    rate.ask(ClientAddress.of(client));
    java.nio.file.Path file = publication.bundle().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    EntityTag tag = publication.latest().map(p -> new EntityTag(p.bundle())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(file.toFile(), "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\""))
        .tag(tag).cacheControl(StatusListResource.checked()).build();
  }
}
