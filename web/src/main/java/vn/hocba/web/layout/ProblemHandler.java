package vn.hocba.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.Language;
import vn.hocba.web.wording.Wording;

/**
 * Tells business failures that a page's action left uncaught as a message on that page, with everything typed kept;
 * opening a page that is not there or not allowed answers 404 or 403.
 */
class ProblemHandler extends ExceptionHandlerWrapper {

  ProblemHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var queued = events.next().getContext();
      if (isGone(queued.getException()) && !queued.getContext().getPartialViewContext().isAjaxRequest()) {
        send(queued.getContext(), HttpServletResponse.SC_GONE);
        events.remove();
        continue;
      }
      Problem problem = problem(queued.getException());
      boolean late = PhaseId.RENDER_RESPONSE.equals(queued.getPhaseId());
      if (problem != null && (!late || noPage(problem)
          && !queued.getContext().getExternalContext().isResponseCommitted())) {
        tell(queued.getContext(), problem);
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static Problem problem(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    return null;
  }

  /** A page left open too long, or a state that this server never gave: no fault of ours, and nothing for the log. */
  private static boolean isGone(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof ViewExpiredException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static boolean noPage(Problem problem) {
    return problem.code() == ProblemCode.NOT_FOUND || problem.code() == ProblemCode.NOT_ALLOWED;
  }

  private static void tell(FacesContext faces, Problem problem) {
    if (noPage(problem) && !faces.isPostback()) {
      send(faces, problem.code() == ProblemCode.NOT_FOUND
          ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    } else {
      var request = (HttpServletRequest) faces.getExternalContext().getRequest();
      faces.addMessage(null, new FacesMessage(
          FacesMessage.SEVERITY_ERROR, new Wording(Language.of(request)).text(problem), null));
    }
  }

  private static void send(FacesContext faces, int status) {
    try {
      faces.getExternalContext().responseSendError(status, null);
      faces.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
