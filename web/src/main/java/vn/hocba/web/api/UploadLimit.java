package vn.hocba.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    int limit = Upload.limit();
    String length = request.getHeaderString("Content-Length");
    boolean known = length != null && length.matches("\\d+");
    if (known && (length.length() > 12 || Long.parseLong(length) > limit + (long) Upload.ENVELOPE)) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    request.setEntityStream(new Bounded(request.getEntityStream(), limit));
  }

  /** A body that ends in a refusal when it does not end by itself. */
  static final class Bounded extends FilterInputStream {

    private final int limit;
    private long left;

    Bounded(InputStream body, int limit) {
      super(body);
      this.limit = limit;
      this.left = limit + (long) Upload.ENVELOPE;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(long bytes) {
      left -= bytes;
      if (left < 0) {
        throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
      }
    }
  }
}
