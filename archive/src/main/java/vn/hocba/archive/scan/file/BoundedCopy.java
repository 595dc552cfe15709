package vn.hocba.archive.scan.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.hocba.archive.scan.ScanRefusal;

/** Ends the making of a digital copy as soon as it grows larger than it may be. */
final class BoundedCopy extends FilterOutputStream {

  private long left;

  BoundedCopy(OutputStream file, long most) {
    super(file);
    this.left = most;
  }

  @Override
  public void write(int one) throws IOException {
    take(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    take(length);
    out.write(bytes, from, length);
  }

  private void take(int length) throws IOException {
    left -= length;
    if (left < 0) {
      throw new RefusedScan(ScanRefusal.COPY_TOO_LARGE);
    }
  }
}
