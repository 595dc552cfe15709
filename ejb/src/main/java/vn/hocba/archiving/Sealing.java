package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.SignerFinding;

/**
 * Seals one transcript: render, sign, check as an inspector would, stage, store. A process that dies anywhere
 * leaves either nothing, or a staged file that the job knows by its SHA-256: going on from there puts exactly
 * that file into the vault.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealing {

  private static final int SIGNATURES = 3;

  @Inject
  private SealDesk desk;
  @Inject
  private SigningOffice signing;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private ArchiveStore store;

  /** @throws IOException when a file cannot be written */
  public void work(SealTask task) throws IOException {
    String sha256 = task.stagedSha256();
    if (sha256 == null) {
      SealedTranscript sealed = seal(task);
      sha256 = sealed.sha256();
      store.staging().put(sha256, sealed.bytes());
      if (!desk.renew(task)) {
        return;
      }
      check(store.staging().path(sha256));
      if (!desk.staged(task, sha256, sealed.revisions())) {
        store.staging().remove(sha256);
        return;
      }
    }
    store(task, sha256);
  }

  private SealedTranscript seal(SealTask task) {
    TranscriptDocument document = TranscriptJson.read(task.document().getBytes(StandardCharsets.UTF_8));
    return signing.sealer().seal(signing.renderer().render(document), signing.signatories(document, task.schoolId(), task.homeroomStaffId()));
  }

  private void check(Path file) {
    Examination found = workers.ownExaminer().examine(file);
    if (found.readability() == Readability.BUSY) {
      throw new Postponed();
    }
    if (found.readability() != Readability.READABLE || !found.findings().isEmpty()
        || found.signers().size() != SIGNATURES || !found.signers().stream().allMatch(SignerFinding::passed)) {
      throw new NotAsSigned("examination: " + found.readability() + " " + found.findings() + " "
          + found.signers().stream().map(s -> s.field() + " " + s.indication() + " " + s.subIndication()).toList());
    }
    Conformance conformance = workers.ownExaminer().conformance(file);
    if (conformance.outcome() != Conformance.Outcome.GOOD) {
      throw new NotAsSigned("conformance: " + conformance.outcome() + " " + conformance.violations());
    }
  }

  private void store(SealTask task, String sha256) throws IOException {
    Path staged = store.staging().path(sha256);
    if (Files.exists(staged)) {
      byte[] bytes = Files.readAllBytes(staged);
      if (!Sha256.hex(bytes).equals(sha256)) {
        store.staging().remove(sha256);
        desk.unstage(task);
        return;
      }
      store.vault().store(bytes);
    } else if (!Files.exists(store.vault().path(sha256))) {
      desk.unstage(task);
      return;
    }
    desk.archived(task, sha256, store.vault().size(sha256));
    store.staging().remove(sha256);
  }

  /** The checking processes are not free or not warm yet; nothing is wrong with the transcript. */
  static final class Postponed extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** A sealed file did not pass the inspector's own check, so it is not stored. */
  static final class NotAsSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAsSigned(String message) {
      super(message);
    }
  }
}
