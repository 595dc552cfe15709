package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import vn.hocba.archiving.JobService;
import vn.hocba.web.wording.Wording;

/** How the sealing of transcripts goes. */
@Path("/jobs")
@RequestScoped
public class JobResource {

  @Inject
  private JobService jobs;
  @Inject
  private Wording wording;

  /** Counts by state and the jobs not done, of one class with {@code classId}, else of all the caller may see. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String overview(@Context UriInfo address) {
    JobService.Overview overview = jobs.overview(new Parameters(address.getQueryParameters()).id("classId"));
    return new JsonBody().put("counts", overview.counts()).put("open", overview.open().stream().map(job ->
        new JsonBody().put("id", job.id()).put("transcriptId", job.transcriptId()).put("classId", job.classId())
            .put("state", job.state()).put("text", wording.text(job.state())).put("failures", job.failures())
            .put("cause", job.cause()).put("lastError", job.lastError())).toList()).toString();
  }
}
