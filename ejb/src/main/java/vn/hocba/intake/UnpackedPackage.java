package vn.hocba.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageDocument;
import vn.hocba.archive.eark.PackageLimits;
import vn.hocba.archive.eark.PackageReader;
import vn.hocba.archive.eark.PackageReport;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** What every package must pass before anything of it is taken over, whoever sends it. */
final class UnpackedPackage {

  private static final int RATIO = 200;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private UnpackedPackage() {}

  /** What is done with the package as a file. */
  @FunctionalInterface
  interface Work<T> {
    T with(Path file) throws IOException;
  }

  static <T> T with(byte[] zip, Work<T> work) {
    Path file = null;
    try {
      file = Files.createTempFile(Files.createDirectories(Setting.dataDirectory().resolve("worker")), "package-", ".zip");
      Files.write(file, zip);
      return work.with(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(file);
    }
  }

  static PackageReport report(Path file) {
    return PackageReader.check(file, new PackageLimits(Setting.PACKAGE_FILES.number(10, 100_000),
        (long) Setting.PACKAGE_MEGABYTES.number(1, 10_000) << 20, RATIO));
  }

  /** @throws Problem PACKAGE_NOT_WHOLE */
  static void requireWhole(PackageReport report) {
    if (!report.whole()) {
      throw new Problem(ProblemCode.PACKAGE_NOT_WHOLE, report.findings().size() - report.count(Fixity.GOOD));
    }
  }

  /** @throws Problem PACKAGE_METADATA */
  static void requireDescribed(PackageDocument document) {
    if (!document.missing().isEmpty()) {
      throw new Problem(ProblemCode.PACKAGE_METADATA, document.path(), String.join(", ", document.missing()));
    }
  }

  /** @throws Problem PACKAGE_NO_PDF */
  static void requirePdf(Path file, PackageDocument document) throws IOException {
    byte[] bytes = PackageReader.read(file, document);
    boolean pdf = bytes.length > PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    if (!pdf || !Sha256.hex(bytes).equals(document.sha256())) {
      throw new Problem(ProblemCode.PACKAGE_NO_PDF, document.path());
    }
  }

  private static void remove(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
