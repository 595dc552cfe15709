package vn.hocba.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.school.ClassService;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.PrimaryWording;

/** The classes of the caller's school: how far their books have come, and the steps that bring them further. */
@Path("/classes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class ClassResource {

  @Inject
  private ClassService classes;
  @Inject
  private LockService locks;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private ClosingService closings;
  @Inject
  private AssessmentWording wording;
  @Inject
  private PrimaryWording primaryWording;

  /** Newest year first. */
  @GET
  public String list() {
    return new JsonBody().put("classes", classes.list().stream().map(ClassResource::tell).toList()).toString();
  }

  /** One class and its state. */
  @GET
  @Path("/{id}")
  public String find(@PathParam("id") long id) {
    return tell(classes.find(id)).toString();
  }

  /** Locks the book. @param body {@code {"number": …, "reason": …}}, of the decision */
  @POST
  @Path("/{id}/lock")
  public String lock(@PathParam("id") long id, String body) {
    locks.lock(id, Parameters.said(body, "number"), Parameters.said(body, "reason"));
    return find(id);
  }

  /**
   * Decides that a locked or closed book is opened again; the admin board carries it out.
   *
   * @param body {@code {"number": …, "reason": …, "until": …}}, the last an ISO date
   */
  @POST
  @Path("/{id}/unlock")
  public String unlock(@PathParam("id") long id, String body) {
    long decision = reopenings.decide(id, Parameters.said(body, "number"), Parameters.said(body, "reason"),
        Parameters.day(body, "until"));
    return tell(classes.find(id)).put("decision", decision).toString();
  }

  /** Closes the year of a locked class: writes its transcripts and the jobs that seal them. */
  @POST
  @Path("/{id}/close")
  public String close(@PathParam("id") long id) {
    Closing closing = closings.close(id);
    return new JsonBody().put("classId", closing.classId()).put("pupils", closing.pupils())
        .put("issued", closing.issued())
        .put("unclassified", closing.unclassified().stream().map(this::unclassified).toList()).toString();
  }

  private JsonBody unclassified(Closing.Unclassified u) {
    Stream<JsonBody> secondary = u.missing().stream().map(m -> new JsonBody().put("what", m.what())
        .put("subject", m.subject()).put("term", m.term()).put("ordinal", m.ordinal()).put("period", null)
        .put("text", wording.text(m)));
    Stream<JsonBody> primary = u.primaryMissing().stream().map(m -> new JsonBody().put("what", m.what())
        .put("subject", m.code()).put("term", null).put("ordinal", null).put("period", m.period())
        .put("text", primaryWording.text(m)));
    return new JsonBody().put("position", u.position()).put("pupil", u.pupil())
        .put("missing", Stream.concat(secondary, primary).toList());
  }

  private static JsonBody tell(ClassService.Row c) {
    return new JsonBody().put("id", c.id()).put("schoolYear", c.schoolYear()).put("name", c.name())
        .put("grade", c.grade()).put("homeroomTeacher", c.homeroomTeacher()).put("pupils", c.pupils())
        .put("state", c.state()).put("stateBy", c.stateBy()).put("stateAt", c.stateAt())
        .put("stateReason", c.stateReason()).put("openUntil", c.openUntil());
  }
}
