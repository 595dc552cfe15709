package vn.hocba.web.digitising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.hocba.digitising.ScanService;

/** Hands out digital copies of papers that better ones took the place of. */
@Path("/scans")
@RequestScoped
public class ScanResource {

  @Inject
  private ScanService scans;

  @GET
  @Path("/{id}/versions/{version}")
  @Produces("application/pdf")
  public Response former(@PathParam("id") String id, @PathParam("version") int version) {
    return Response.ok(scans.former(id, version)).header("Content-Disposition",
        "inline; filename=\"" + id.replaceAll("[^0-9a-f-]", "") + "-" + version + ".pdf\"").build();
  }
}
