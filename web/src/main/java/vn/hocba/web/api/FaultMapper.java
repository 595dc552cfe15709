package vn.hocba.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Answers everything nobody foresaw with an incident number, which the log repeats with the stack. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());

  private static final int DEEPEST = 10;

  @Context
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable fault) {
    return switch (fault) {
      case NotFoundException missing -> answer(ApiProblem.of(new Problem(ProblemCode.NOT_FOUND), request));
      case BadParameter bad -> answer(ApiProblem.parameter(bad, request));
      case NotAllowedException wrong -> Response.fromResponse(
          answer(ApiProblem.request(wrong.getResponse().getStatus(), request)))
          .header("Allow", wrong.getResponse().getHeaderString("Allow")).build();
      case WebApplicationException plain when knownWithin(plain) == null ->
          answer(ApiProblem.request(plain.getResponse().getStatus(), request));
      case Throwable wrapped when knownWithin(wrapped) != null -> answer(ApiProblem.of(knownWithin(wrapped), request));
      case Throwable unreadable when SendersFault.is(unreadable) ->
          answer(ApiProblem.request(Response.Status.BAD_REQUEST.getStatusCode(), request));
      default -> {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Incident " + number + " at " + request.getRequestURI(), fault);
        yield answer(ApiProblem.incident(number, request));
      }
    };
  }

  /** The readers of a body wrap what happens while they read it. */
  private static Problem knownWithin(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      cause = cause.getCause();
    }
    return null;
  }

  private static Response answer(ApiProblem told) {
    return Response.status(told.status()).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .entity(told.json()).build();
  }
}
