package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.picture.Ink;
import vn.hocba.archive.picture.PictureReader;
import vn.hocba.archive.picture.PictureResult;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;

/** Takes pictures of signatures and of the school's seal for documents signed from then on (NĐ 30/2020, Phụ lục I). */
@Stateless
@PermitAll
@Needs(Right.KEEP_CERTIFICATES)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PictureService {

  @Inject
  private PictureDesk desk;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;

  /** The picture in use. @param png in base 64 */
  public record Shown(String png, String recordedBy) {}

  /**
   * Keeps a picture, once a process of its own has drawn it anew.
   *
   * @param certificateId whose signatures it is for; null for the school's seal
   * @param name as the sender calls the file
   * @throws Problem NOT_FOUND for a certificate of another school, or the seal's, FILE_TOO_LARGE, FILE_UNREADABLE with
   *     the reason, FILE_NOT_READ_YET
   */
  public void keep(Long certificateId, byte[] bytes, String name) {
    desk.check(certificateId, callers.current());
    int limit = Setting.PICTURE_LIMIT.number(1, 1 << 30);
    if (bytes.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    PictureResult drawn = draw(bytes, certificateId == null ? Ink.RED : Ink.BLUE);
    if (drawn.refusal() != null) {
      throw UnreadFile.told(name, drawn.refusal());
    }
    desk.keep(certificateId, drawn.png(), callers.current());
  }

  private PictureResult draw(byte[] bytes, Ink ink) {
    Path copy = null;
    try {
      copy = Files.createTempFile(Files.createDirectories(Setting.dataDirectory().resolve("worker")), "picture-", "");
      Files.write(copy, bytes);
      return new PictureReader(workers.forUploads(), workers.deadline()).read(copy.toAbsolutePath(), ink,
          Setting.PICTURE_PIXELS.number(1, 100_000_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(copy);
    }
  }

  private static void remove(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signatures are shown in words again. @throws Problem NOT_FOUND when there is no picture */
  public void end(Long certificateId) {
    desk.end(certificateId, callers.current());
  }

  /** What is in use now; null for words alone. @throws Problem NOT_FOUND as for {@link #keep} */
  public Shown shown(Long certificateId) {
    return desk.shown(certificateId, callers.current());
  }
}
