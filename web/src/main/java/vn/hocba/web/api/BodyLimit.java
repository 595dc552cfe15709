package vn.hocba.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Ends any other body than a file's far above what an honest one needs: it is kept whole before it is read. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  /** A class of a hundred with a long comment each, several times over. */
  static final long MOST = 2 << 20;

  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean bodiless = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (bodiless || resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(Uploading.class)) {
      return;
    }
    if (request.getLength() > MOST) {
      throw new Problem(ProblemCode.REQUEST_TOO_LARGE);
    }
    request.setEntityStream(new BoundedBody(request.getEntityStream(), MOST,
        () -> new Problem(ProblemCode.REQUEST_TOO_LARGE)));
  }
}
