package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.hocba.milestone.LockDecisionService;

/** Decisions on locks and reopenings, which the admin board carries out. */
@Path("/lock-decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class LockDecisionResource {

  @Inject
  private LockDecisionService decisions;

  /** Carries one out. */
  @POST
  @Path("/{id}/execute")
  public String execute(@PathParam("id") long id) {
    decisions.execute(id);
    return new JsonBody().put("id", id).toString();
  }
}
