package vn.hocba.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.hocba.intake.ArrivalService;

/** Hands out what another school of this system sends: as a package, or one transcript of it. */
@Path("/arrivals/{id}")
@RequestScoped
public class ArrivalResource {

  @Inject
  private ArrivalService arrivals;
  @Inject
  private TransferPackage packages;

  @GET
  @Produces("application/zip")
  public Response packed(@PathParam("id") long id) {
    return Response.ok(packages.of(arrivals.opened(id))).header("Content-Disposition", "attachment; filename=\"arrival-" + id + ".zip\"").build();
  }

  @GET
  @Path("/{position}")
  @Produces("application/pdf")
  public Response file(@PathParam("id") long id, @PathParam("position") int position) {
    return Response.ok(arrivals.file(id, position))
        .header("Content-Disposition", "attachment; filename=\"arrival-" + id + "-" + position + ".pdf\"").build();
  }
}
