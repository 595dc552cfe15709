package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.signing.picture.Pictures;
import vn.hocba.signing.picture.SignaturePicture;

/**
 * Seals one transcript: render, sign, stage, check, store. A process that dies anywhere
 * leaves either nothing, or a staged file that the job knows by its SHA-256: going on from there checks exactly
 * that file and puts it into the vault. What could not be checked waits as it is; nothing is signed a second time
 * while a first signed file exists.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealing {

  @Inject
  private SealDesk desk;
  @Inject
  private SigningOffice signing;
  @Inject
  private SealedCheck check;
  @Inject
  private ArchiveStore store;
  @Inject
  private DiskRoom room;
  @Inject
  private Pictures pictures;
  @Inject
  private Clock clock;

  /** @throws IOException when a file cannot be written */
  public void work(SealTask task) throws IOException {
    if (!store.vault().usable() || !room.isLeft()) {
      throw new Postponed();
    }
    String sha256 = task.stagedSha256();
    if (sha256 == null) {
      Optional<SealNote> before = store.staging().note(task.transcriptId()).filter(note -> note.of().equals(of(task)));
      if (before.isPresent() && store.vault().holds(before.get().sha256())) {
        // Sealed, checked and stored, and forgotten by a database that was killed.
        sha256 = before.get().sha256();
        if (!desk.staged(task, sha256, before.get().revisions())) {
          return;
        }
      } else {
        SealedTranscript sealed = seal(task);
        sha256 = sealed.sha256();
        if (!stage(task, sealed)) {
          return;
        }
      }
    }
    store(task, sha256);
  }

  /** What is sealed, by its SHA-256. */
  private static String of(SealTask task) {
    return task.signedSha256() != null ? task.signedSha256() : Sha256.hex(task.document().getBytes(StandardCharsets.UTF_8));
  }

  /** False when the claim is void. A signed file that no job knows of must not stay behind. */
  private boolean stage(SealTask task, SealedTranscript sealed) throws IOException {
    boolean known = false;
    try {
      store.staging().put(sealed.sha256(), sealed.bytes());
      store.staging().note(task.transcriptId(), new SealNote(of(task), sealed.sha256(), sealed.revisions()));
      known = desk.staged(task, sealed.sha256(), sealed.revisions());
    } finally {
      if (!known) {
        store.staging().remove(sealed.sha256());
      }
    }
    return known;
  }

  private SealedTranscript seal(SealTask task) throws IOException {
    if (task.signedSha256() != null) {
      return signing.transcriptSealer().seal(store.signing().read(task.signedSha256())
          .orElseThrow(() -> new IOException("the signed file " + task.signedSha256() + " is gone or damaged")));
    }
    TranscriptDocument document = TranscriptJson.read(task.document().getBytes(StandardCharsets.UTF_8));
    byte[] seal = pictures.at(task.schoolId(), null, clock.instant()).map(SignaturePicture::bytes).orElse(null);
    byte[] rendered = signing.renderer().render(document, seal == null ? SealPlace.BESIDE : SealPlace.OVER);
    SealedCheck.requireSame(ContentCheck.differences(rendered, task.document().getBytes(StandardCharsets.UTF_8)));
    return signing.transcriptSealer().seal(rendered, signing.signatories(document, task.schoolId(), task.homeroomStaffId(), seal));
  }

  private void store(SealTask task, String sha256) throws IOException {
    Path staged = store.staging().path(sha256);
    // What is in the vault was checked before: a check that errs after a crash would have it signed a second time.
    boolean kept = store.vault().holds(sha256);
    if (!kept && Files.exists(staged)) {
      byte[] bytes = Files.readAllBytes(staged);
      if (!Sha256.hex(bytes).equals(sha256)) {
        discard(task, sha256);
        return;
      }
      try {
        check.check(task, staged, bytes);
      } catch (NotAsSigned bad) {
        discard(task, sha256);
        throw bad;
      }
      store.vault().store(bytes, LedgerEntry.Kind.TRANSCRIPT + " " + task.transcriptId());
    } else if (!kept) {
      desk.unstage(task);
      return;
    }
    desk.archived(task, sha256, store.vault().size(sha256));
    store.staging().remove(sha256);
  }

  /** Takes a file away that must not be stored, unless another worker has the job by now. */
  private void discard(SealTask task, String sha256) throws IOException {
    if (desk.unstage(task)) {
      store.staging().remove(sha256);
      store.staging().forget(task.transcriptId());
    }
  }

  /** The checking processes are not free or not warm yet, or the vault is away; nothing is wrong with the transcript. */
  @ApplicationException
  static final class Postponed extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** A sealed file could not be checked; it waits, as it is, for the next attempt. */
  @ApplicationException
  static final class NotChecked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotChecked(String message) {
      super(message);
    }

    NotChecked(String message, SealingException cause) {
      super(message, cause);
    }
  }

  /** A sealed file did not pass the inspector's own check, so it is not stored. */
  @ApplicationException
  static final class NotAsSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unproven;

    NotAsSigned(String message) {
      this(message, false);
    }

    NotAsSigned(String message, boolean unproven) {
      super(message);
      this.unproven = unproven;
    }

    /** Whether it is for the certificate of somebody who signed, and not for the file. */
    boolean unproven() {
      return unproven;
    }
  }
}
