package vn.hocba.web.homeroom;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.SheetChange;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.ConductView;
import vn.hocba.homeroom.PhraseService;
import vn.hocba.web.api.ApiProblem;
import vn.hocba.web.wording.Wording;

/** Saves attendance, conduct, comments and phrases from their pages; see docs/decisions/grid-saves-by-rest.md. */
@Path("/homeroom")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class HomeroomResource {

  @Inject
  private AttendanceService attendance;
  @Inject
  private ConductService conduct;
  @Inject
  private PhraseService phrases;
  @Inject
  private Wording wording;
  @Context
  private HttpServletRequest request;

  /** Calls the roll of a day (ISO date); no changes means everybody is there. */
  @POST
  @Path("/{id}/attendance/{day}")
  public Response roll(@PathParam("id") long id, @PathParam("day") String day, String body) {
    List<SheetChange> changes = HomeroomJson.changes(body);
    LocalDate date = date(day);
    return changes == null || date == null ? unreadable()
        : told(HomeroomJson.answer(attendance.save(id, date, changes), wording));
  }

  /** Saves conduct and comments; cells are {@code <enrolment>:CONDUCT_1|CONDUCT_2|COMMENT}. */
  @POST
  @Path("/{id}/entries")
  public Response entries(@PathParam("id") long id, String body) {
    List<SheetChange> changes = HomeroomJson.changes(body);
    if (changes == null) {
      return unreadable();
    }
    ConductView.Answer answer = conduct.save(id, changes);
    return told(HomeroomJson.answer(answer.sheet(), wording).add("years", HomeroomJson.array(answer.years(),
        y -> JSON.createObjectBuilder().add("enrolmentId", y.enrolmentId())
            .add("conduct", HomeroomJson.code(y.conduct())))));
  }

  /** Keeps a phrase of the caller's own. */
  @POST
  @Path("/phrases")
  public Response keep(String body) {
    return told(HomeroomJson.phrase(phrases.add(HomeroomJson.phrase(body))));
  }

  /** Drops a phrase of the caller's own. */
  @DELETE
  @Path("/phrases/{phrase}")
  @Consumes(MediaType.WILDCARD)
  public Response drop(@PathParam("phrase") long phrase) {
    phrases.remove(phrase);
    return Response.ok("{}").build();
  }

  private static LocalDate date(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static Response told(JsonObjectBuilder answer) {
    return Response.ok(answer.build().toString()).build();
  }

  private Response unreadable() {
    ApiProblem problem = ApiProblem.request(Response.Status.BAD_REQUEST.getStatusCode(), request);
    return Response.status(problem.status()).entity(problem.json()).build();
  }
}
