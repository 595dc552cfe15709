package vn.hocba.web.finding;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.api.ApiProblem;

/**
 * Lets a program that was refused a question and asks again at once wait for its next refusal, without a thread and without putting
 * the question. Answered at once it would come back at once, and a hundred of such take the server from those who ask as people do.
 */
public class RefusedSearches extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST = 60;
  /** So many wait; who comes beyond that is refused at once. */
  private static final int MOST_WAITING = 1_000;

  private final transient RecentRefusals recent = new RecentRefusals(() -> Setting.SEARCH_PAUSE_SECONDS.number(0, LONGEST));
  private final AtomicInteger waiting = new AtomicInteger();

  @Resource
  private transient ManagedScheduledExecutorService later;
  @Inject
  private transient Clock clock;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Principal who = request.getUserPrincipal();
    long left = who == null ? 0 : recent.left(who.getName(), clock.millis());
    if (left > 0) {
      refuse(request, response, left);
      return;
    }
    chain.doFilter(request, response);
    if (who != null && response.getStatus() == TOO_MANY_REQUESTS) {
      recent.refused(who.getName(), clock.millis());
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, long left) {
    String seconds = Setting.SEARCH_WAIT_SECONDS.text();
    ApiProblem told = ApiProblem.of(new Problem(ProblemCode.SEARCH_BUSY, seconds), request);
    response.setHeader("Retry-After", seconds);
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      told.writeTo(response);
      return;
    }
    AsyncContext answer = request.startAsync(request, response);
    answer.setTimeout(0);
    try {
      later.schedule(() -> end(answer, told), left, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      end(answer, told);
    }
  }

  private void end(AsyncContext answer, ApiProblem told) {
    waiting.decrementAndGet();
    try {
      told.writeTo((HttpServletResponse) answer.getResponse());
    } finally {
      answer.complete();
    }
  }
}
