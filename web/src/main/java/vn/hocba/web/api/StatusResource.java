package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.hocba.archive.worker.Confinement;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.FixityWorker;
import vn.hocba.status.IndexState;
import vn.hocba.status.StatusService;

/** How the archive stands. */
@Path("/status")
@RequestScoped
public class StatusResource {

  @Inject
  private StatusService status;

  /** Jobs, how far the index follows the ledger, what is away, the last fixity check, background work, how workers are shut in. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String status() {
    StatusService.Status now = status.status();
    IndexState index = now.index();
    return new JsonBody().put("jobs", now.jobs()).put("ledgerSequence", index.ledger())
        .put("indexSequence", index.step().line()).put("behind", index.step().behind())
        .put("waitingSeconds", index.step().seconds()).put("waitingMillis", index.waitingMillis())
        .put("indexed", index.transcripts()).put("indexUsable", index.usable())
        .put("degraded", status.parts().stream().filter(p -> !p.usable()).map(StatusService.Part::name).toList())
        .put("fixity", now.tasks().stream().filter(t -> t.name().equals(FixityWorker.TASK)).findFirst()
            .map(StatusResource::fixity).orElse(null))
        .put("tasks", now.tasks().stream().map(StatusResource::task).toList())
        .put("silentAuthorities", now.silent().stream().map(s -> new JsonBody().put("authority", s.authority())
            .put("since", s.since()).put("certificates", s.certificates())).toList())
        .put("workers", workers(status.workers())).toString();
  }

  private static JsonBody workers(Confinement c) {
    return new JsonBody().put("processes", c.processes()).put("withoutNetwork", c.network()).put("memoryCapped", c.memory());
  }

  private static JsonBody fixity(StatusService.Task t) {
    JsonBody body = task(t);
    FixityCounts.of(t.message()).ifPresent(c -> body.put("good", c.good()).put("bad", c.bad())
        .put("couldNotCheck", c.couldNotCheck()));
    return body;
  }

  private static JsonBody task(StatusService.Task t) {
    return new JsonBody().put("name", t.name()).put("state", t.state()).put("done", t.done()).put("total", t.total())
        .put("message", t.message()).put("at", t.at());
  }
}
