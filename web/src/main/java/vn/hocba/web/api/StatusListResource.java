package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.StatusWriter;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.Publication;

/** Hands out the signed list of everything that was issued and its state; it names nobody and is for everybody. */
@Path("/status-list")
@RequestScoped
public class StatusListResource {

  @Inject
  private Publication publication;
  @Context
  private Request request;

  /** The signed index, byte for byte. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response index() throws IOException {
    return file(StatusWriter.INDEX, MediaType.APPLICATION_JSON);
  }

  /** Its signature, CMS apart from its content. */
  @GET
  @Path("/signature")
  @Produces("application/pkcs7-signature")
  public Response signature() throws IOException {
    return file(StatusWriter.SEAL, "application/pkcs7-signature");
  }

  /** A part. @param kind {@code files} or {@code documents}; @param prefix two hexadecimal digits */
  @GET
  @Path("/{kind}/{prefix}")
  @Produces(MediaType.TEXT_PLAIN)
  public Response part(@PathParam("kind") String kind, @PathParam("prefix") String prefix) throws IOException {
    return file(kind + "/" + prefix + ".txt", MediaType.TEXT_PLAIN);
  }

  private Response file(String name, String type) throws IOException {
    java.nio.file.Path file = publication.status(name).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    EntityTag tag = new EntityTag(Sha256.of(file));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(file.toFile(), type)).tag(tag).cacheControl(checked()).build();
  }

  /** Kept by whoever likes, but asked for anew each time. */
  static CacheControl checked() {
    CacheControl control = new CacheControl();
    control.setNoCache(true);
    return control;
  }
}
