package vn.hocba.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.hocba.retention.DisposalListService;

/** The minutes of a disposal, as they lie in the vault. */
@Path("/disposals")
@RequestScoped
public class DisposalResource {

  @Inject
  private DisposalListService disposals;

  @GET
  @Path("/{id}/minutes")
  @Produces("application/pdf")
  public Response minutes(@PathParam("id") long id) {
    return Response.ok(disposals.minutes(id))
        .header("Content-Disposition", "attachment; filename=\"bien-ban-tieu-huy-" + id + ".pdf\"").build();
  }
}
