package vn.hocba.web.api;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.Language;
import vn.hocba.web.wording.Wording;

/**
 * A failure as other programs are told it: {@code {"code", "text", "args"}}.
 *
 * @param status the HTTP status
 * @param json the body
 */
public record ApiProblem(int status, String json) {

  /** A failure in the language the request asks for. */
  public static ApiProblem of(Problem problem, HttpServletRequest request) {
    JsonArrayBuilder args = JSON.createArrayBuilder();
    problem.args().forEach(arg -> args.add(String.valueOf(arg)));
    return new ApiProblem(status(problem.code()), JSON.createObjectBuilder()
        .add("code", problem.code().name())
        .add("text", new Wording(Language.of(request)).text(problem))
        .add("args", args).build().toString());
  }

  /** A failure nobody foresaw: only its number is told. */
  public static ApiProblem incident(String number, HttpServletRequest request) {
    return told(500, "INCIDENT", request, "error.incident", number);
  }

  /** A parameter that cannot be used. */
  static ApiProblem parameter(BadParameter bad, HttpServletRequest request) {
    return told(400, "PARAMETER_INVALID", request, "api.parameter", bad.name(), bad.value());
  }

  /** A request that is not made as the description of the interface says: wrong method, type or form. */
  public static ApiProblem request(int status, HttpServletRequest request) {
    return told(status, "HTTP_" + status, request, "api.request", String.valueOf(status));
  }

  private static ApiProblem told(int status, String code, HttpServletRequest request, String key, String... args) {
    return new ApiProblem(status, JSON.createObjectBuilder().add("code", code)
        .add("text", new Wording(Language.of(request)).text(key, (Object[]) args))
        .add("args", JSON.createArrayBuilder(List.of(args))).build().toString());
  }

  /** Writes status and body, bypassing the pages for people. */
  public void writeTo(HttpServletResponse response) {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    try {
      // Sent and ended at once: the container would replace the body of a refused request by its own page.
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
      response.getOutputStream().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static int status(ProblemCode code) {
    return switch (code) {
      case SIGN_IN_NEEDED, SIGN_IN_FAILED, TOKEN_REFUSED -> 401;
      case NOT_ALLOWED -> 403;
      case NOT_FOUND -> 404;
      case CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED, DECISION_ENDED, LOCK_IN_FORCE, REOPENING_OVERTAKEN, CLASS_NOT_LOCKED,
          DECISION_AFTER_LIMIT, REOPENING_BEYOND_LIMIT, DECISION_LEANED_ON,
          CHANGED_MEANWHILE, BOOK_CHANGED_SINCE, IMPORT_CHANGES, IMPORT_CHANGES_ISSUED, YEAR_CLOSED_BEFORE, ABSENCES_ISSUED, YEAR_NOT_OVER,
          RESULTS_OPEN, CLASS_EMPTY, SIGNER_MISSING, NAME_TAKEN, NAMESAKE,
          MONTH_CONFIRMED, ENTRIES_MISSING, COMPLETION_OWED, LISTS_NOT_SENT,
          APPROVAL_MISSING, SIGNING_NOTHING, SIGNING_SPOILT, SIGNING_NOT_YET, SIGNING_CHANGED -> 409;
      case FILE_TOO_LARGE, REQUEST_TOO_LARGE -> 413;
      case SIGN_IN_THROTTLED, TOO_MANY_REQUESTS, PUBLISHED_JUST_NOW, SEARCH_BUSY -> 429;
      case NOT_AVAILABLE, AUDIT_SHUT, FILE_NOT_READ_YET -> 503;
      default -> 422;
    };
  }
}
