package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vn.hocba.archive.bundle.StatusWriter;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.Publication;
import vn.hocba.publication.PublicationRate;
import vn.hocba.publication.StatusFile;
import vn.hocba.web.access.ClientAddress;

/** Hands out the signed list of everything that was issued and its state; it names nobody and is for everybody. */
@Path("/status-list")
@RequestScoped
public class StatusListResource {

  @Inject
  private Publication publication;
  @Inject
  private PublicationRate rate;
  @Context
  private HttpServletRequest client;
  @Context
  private Request request;

  /** The signed index, byte for byte. @param index SHA-256 of the one that is meant, while it is kept; else the newest */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response index(@QueryParam("index") String index) {
    return file(StatusWriter.INDEX, index, MediaType.APPLICATION_JSON);
  }

  /** Its signature, CMS apart from its content. */
  @GET
  @Path("/signature")
  @Produces("application/pkcs7-signature")
  public Response signature(@QueryParam("index") String index) {
    return file(StatusWriter.SEAL, index, "application/pkcs7-signature");
  }

  /** A part. @param kind {@code files} or {@code documents}; @param prefix two hexadecimal digits */
  @GET
  @Path("/{kind}/{prefix}")
  @Produces(MediaType.TEXT_PLAIN)
  public Response part(@PathParam("kind") String kind, @PathParam("prefix") String prefix,
      @QueryParam("index") String index) {
    return file(kind + "/" + prefix + ".txt", index, MediaType.TEXT_PLAIN);
  }

  private Response file(String name, String index, String type) {
    rate.ask(ClientAddress.of(client));
    StatusFile file = publication.status(name, index).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    EntityTag tag = new EntityTag(file.tag());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(file.path().toFile(), type)).tag(tag).cacheControl(checked()).build();
  }

  /** Kept by whoever likes, but asked for anew each time. */
  static CacheControl checked() {
    CacheControl control = new CacheControl();
    control.setNoCache(true);
    return control;
  }
}
