package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.hocba.publication.Publication;
import vn.hocba.publication.PublicationService;

/** Has the status list and the verification bundle made at once. */
@Path("/publications")
@RequestScoped
public class PublicationResource {

  @Inject
  private PublicationService publications;

  /** Makes both and says what they are. */
  @POST
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String make() {
    Publication.Published made = publications.make();
    return new JsonBody().put("made", made.made()).put("files", made.files()).put("indexSha256", made.index())
        .put("bundleSha256", made.bundle()).put("bundleSize", made.size()).put("signerSha256", made.signer()).toString();
  }
}
