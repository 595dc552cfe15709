package vn.hocba.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.EnumSet;
import java.util.Set;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Answers a business failure with its status, code and text. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {

  /** Those whose first argument is how many seconds to wait. */
  private static final Set<ProblemCode> WAIT =
      EnumSet.of(ProblemCode.TOO_MANY_REQUESTS, ProblemCode.PUBLISHED_JUST_NOW, ProblemCode.SIGN_IN_THROTTLED, ProblemCode.SEARCH_BUSY);

  @Context
  private HttpServletRequest request;

  @Override
  public Response toResponse(Problem problem) {
    ApiProblem told = ApiProblem.of(problem, request);
    Response.ResponseBuilder answer = Response.status(told.status())
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .entity(told.json());
    if (WAIT.contains(problem.code())) {
      answer.header("Retry-After", problem.args().getFirst());
    }
    return answer.build();
  }
}
