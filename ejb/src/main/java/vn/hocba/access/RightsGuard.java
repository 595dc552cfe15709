package vn.hocba.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Refuses every call to a service whose {@link Needs right} none of the caller's duties has. */
@Needs(Right.KEEP_OWN_ACCOUNT) // any right: the value does not bind
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RightsGuard {

  @Inject
  private Callers callers;

  /** @throws Problem NOT_ALLOWED when no duty of the caller has the right */
  @AroundInvoke
  public Object check(InvocationContext call) throws Exception {
    Needs needs = call.getMethod().getAnnotation(Needs.class);
    if (needs == null) {
      needs = call.getMethod().getDeclaringClass().getAnnotation(Needs.class);
    }
    if (needs == null || !callers.may(needs.value())) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return call.proceed();
  }
}
