package vn.hocba.correction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.evidence.EvidenceReader;
import vn.hocba.archive.evidence.EvidenceResult;
import vn.hocba.archiving.FixityDesk;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.correction.EvidenceName;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;

/** Keeps the files a teacher brings as evidence and hands them to those who may read the correction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceService {

  private static final System.Logger LOG = System.getLogger(EvidenceService.class.getName());

  @Inject
  private EvidenceDesk desk;
  @Inject
  private EvidenceStore store;
  @Inject
  private FixityDesk fixity;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;

  /** A file as it is handed out. */
  public record Handed(String name, String mediaType, byte[] bytes) {}

  /**
   * Keeps a file for corrections in the caller's own book, once a process of its own has found it to be a photo or scan.
   *
   * @param name as the sender calls it
   * @return its identifier
   * @throws Problem NOT_FOUND for another teacher's book, FILE_TOO_LARGE, FILE_UNREADABLE with the reason, FILE_NOT_READ_YET
   */
  @Needs(Right.WRITE_GRADEBOOK)
  public String keep(long classSubjectId, byte[] bytes, String name) {
    Caller caller = callers.current();
    desk.check(classSubjectId, caller);
    return kept(bytes, name, (sha256, type) -> desk.keep(classSubjectId, name, sha256, type, bytes.length, caller));
  }

  /**
   * Keeps a file for corrections of what belongs to no subject, conduct and comments, in the caller's own homeroom.
   *
   * @return its identifier
   * @throws Problem NOT_FOUND for any class but the caller's own, FILE_TOO_LARGE, FILE_UNREADABLE with the reason, FILE_NOT_READ_YET
   */
  @Needs(Right.REQUEST_CORRECTION)
  public String keepOfClass(long classId, byte[] bytes, String name) {
    Caller caller = callers.current();
    desk.checkClass(classId, caller);
    return kept(bytes, name, (sha256, type) -> desk.keepOfClass(classId, name, sha256, type, bytes.length, caller));
  }

  private String kept(byte[] bytes, String name, BinaryOperator<String> entry) {
    int limit = Setting.EVIDENCE_LIMIT.number(1, 1 << 30);
    if (bytes.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    EvidenceResult found = look(bytes);
    if (found.refusal() != null) {
      throw UnreadFile.told(name, found.refusal());
    }
    try {
      return store.keep(bytes, sha256 -> entry.apply(sha256, found.mediaType()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EvidenceResult look(byte[] bytes) {
    Path copy = null;
    try {
      copy = Files.createTempFile(Files.createDirectories(Setting.dataDirectory().resolve("worker")), "evidence-", "");
      Files.write(copy, bytes);
      return new EvidenceReader(workers.forUploads(), workers.deadline()).read(copy.toAbsolutePath());
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

  /** @throws Problem NOT_FOUND for a file of a correction the caller may not read, ARCHIVED_DAMAGED when it is not what was kept */
  @Needs(Right.READ_CORRECTIONS)
  public Handed open(String id) {
    EvidenceFile file = desk.readable(id, callers.current());
    return new Handed(EvidenceName.of(file.name(), file.mediaType(), file.sha256().substring(0, 12)), file.mediaType(), whole(file));
  }

  private byte[] whole(EvidenceFile file) {
    String sha256 = file.sha256();
    try (InputStream in = store.files().open(sha256)) {
      byte[] bytes = in.readAllBytes();
      if (Sha256.hex(bytes).equals(sha256)) {
        return bytes;
      }
      LOG.log(System.Logger.Level.ERROR, "Evidence file {0} is damaged", sha256);
    } catch (NoSuchFileException gone) {
      LOG.log(System.Logger.Level.ERROR, "Evidence file {0} is gone", sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fixity.damagedEvidence(file.schoolId(), sha256, file.name());
    throw new Problem(ProblemCode.ARCHIVED_DAMAGED);
  }
}
