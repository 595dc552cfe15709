package vn.hocba.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Ends an upload at the limit while it is being read. The multipart reader keeps parts before the resource sees them,
 * so a limit in the resource alone would come after the disk was filled.
 */
@Provider
@Uploading
public class UploadLimit implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || type.getParameters().getOrDefault("boundary", "").isBlank()) {
      // The reader of parts would fail with whatever comes first; nothing of the body can be told apart.
      throw new BadParameter("Content-Type", String.valueOf(type));
    }
    int limit = UploadSize.bytes();
    String length = request.getHeaderString("Content-Length");
    boolean known = length != null && length.matches("\\d+");
    if (known && (length.length() > 12 || Long.parseLong(length) > limit + (long) Upload.ENVELOPE)) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    request.setEntityStream(new BoundedBody(request.getEntityStream(), limit + (long) Upload.ENVELOPE,
        () -> new Problem(ProblemCode.FILE_TOO_LARGE, limit)));
  }
}
