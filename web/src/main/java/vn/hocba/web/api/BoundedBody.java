package vn.hocba.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A body that ends in a refusal when it does not end by itself. */
final class BoundedBody extends FilterInputStream {

  private final Supplier<RuntimeException> refusal;
  private long left;

  BoundedBody(InputStream body, long most, Supplier<RuntimeException> refusal) {
    super(body);
    this.left = most;
    this.refusal = refusal;
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
      throw refusal.get();
    }
  }
}
