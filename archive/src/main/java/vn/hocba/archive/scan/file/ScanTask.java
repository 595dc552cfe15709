package vn.hocba.archive.scan.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.itextpdf.commons.exceptions.ITextException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.document.ScanPage;
import vn.hocba.archive.document.ScanRenderer;
import vn.hocba.archive.scan.ScanLimits;
import vn.hocba.archive.scan.ScanRefusal;
import vn.hocba.archive.scan.ScanResult;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerTask;

/** Worker task {@code scan}: {@code file}, {@code about} and {@code limits} in; a PDF in {@code out}, or a refusal. */
public final class ScanTask implements WorkerTask {

  /** Of an empty sheet; what is written on it takes several times as much. */
  private static final int PIXELS_A_BYTE = 40;
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
  private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException {
    return Wire.gson().toJsonTree(make(Path.of(request.get("file").getAsString()), Path.of(request.get("out").getAsString()),
        Wire.gson().fromJson(request.get("about"), ScanDocument.class),
        Wire.gson().fromJson(request.get("limits"), ScanLimits.class)));
  }

  static ScanResult make(Path file, Path out, ScanDocument about, ScanLimits limits) throws IOException {
    try (PageSource source = open(file, limits)) {
      Pages pages = new Pages(source);
      checkCopy(source, limits);
      int made;
      try (OutputStream pdf = new BufferedOutputStream(new BoundedCopy(Files.newOutputStream(out), limits.copyBytes()))) {
        made = new ScanRenderer().render(about, pages, pdf);
      }
      return new ScanResult(made, pages.coarsest, null);
    } catch (RefusedScan refused) {
      return refused(out, refused.refusal());
    } catch (UncheckedIOException e) {
      return refused(out, why(e));
    } catch (ITextException e) {
      return refused(out, why(e)); // the copy was ended while a page was written
    } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
        | NegativeArraySizeException | ClassCastException | NullPointerException bad) {
      return refused(out, ScanRefusal.DAMAGED); // whatever decoders throw at what is no picture
    }
  }

  /** Before the first page is decoded, where it is certain already. */
  private static void checkCopy(PageSource source, ScanLimits limits) throws IOException {
    long pixels = 0;
    for (int i = 0; i < source.pages(); i++) {
      long ofPage = source.pixels(i);
      if (ofPage > limits.pixels()) {
        throw new RefusedScan(ScanRefusal.TOO_LARGE);
      }
      pixels += ofPage;
    }
    if (pixels / PIXELS_A_BYTE > limits.copyBytes()) {
      throw new RefusedScan(ScanRefusal.COPY_TOO_LARGE);
    }
  }

  private static ScanRefusal why(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedScan refused) {
        return refused.refusal();
      }
    }
    return ScanRefusal.DAMAGED;
  }

  private static ScanResult refused(Path out, ScanRefusal why) throws IOException {
    Files.deleteIfExists(out);
    return ScanResult.refused(why);
  }

  private static PageSource open(Path file, ScanLimits limits) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PNG.length);
    }
    if (begins(head, PDF)) {
      return new PdfSource(file, limits);
    }
    String format = begins(head, JPEG) ? "JPEG" : begins(head, PNG) ? "PNG"
        : begins(head, TIFF_LITTLE) || begins(head, TIFF_BIG) ? "TIFF" : null;
    if (format == null) {
      throw new RefusedScan(ScanRefusal.NOT_A_SCAN);
    }
    return new PictureSource(file, format, limits);
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  /** Each page is decoded when its turn comes, and forgotten. */
  private static final class Pages implements Iterator<ScanPage> {

    private final PageSource source;
    private final int count;
    private int next;
    private int coarsest = Integer.MAX_VALUE;

    Pages(PageSource source) throws IOException {
      this.source = source;
      this.count = source.pages();
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public ScanPage next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        PageSource.Decoded decoded = source.page(next++);
        coarsest = Math.min(coarsest, decoded.dpi());
        return new ScanPage(FreshJpeg.of(decoded.image()), decoded.image().getWidth(), decoded.image().getHeight(), decoded.dpi());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
