package vn.hocba.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import vn.hocba.audit.Refusals;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Refuses every call to a service whose {@link Needs right} none of the caller's duties has, and has every refusal
 * written down: the right that is missing, and the record out of its reach.
 */
@Needs(Right.KEEP_OWN_ACCOUNT) // any right: the value does not bind
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RightsGuard {

  @Inject
  private Callers callers;
  @Inject
  private Refusals refusals;

  /** @throws Problem NOT_ALLOWED when no duty of the caller has the right */
  @AroundInvoke
  public Object check(InvocationContext call) throws Exception {
    Needs needs = call.getMethod().getAnnotation(Needs.class);
    if (needs == null) {
      needs = call.getMethod().getDeclaringClass().getAnnotation(Needs.class);
    }
    if (needs == null || !callers.may(needs.value())) {
      throw told(new Problem(ProblemCode.NOT_ALLOWED), needs, call);
    }
    try {
      return call.proceed();
    } catch (Problem refusal) {
      throw told(refusal, needs, call);
    }
  }

  private Problem told(Problem refusal, Needs needs, InvocationContext call) {
    if (needs != null && (refusal.code() == ProblemCode.NOT_ALLOWED || refusal.code() == ProblemCode.NOT_FOUND)) {
      refusals.refused(callers.username(), needs.value(), refusal, call.getParameters());
    }
    return refusal;
  }
}
