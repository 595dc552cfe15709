package vn.hocba.handover;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CopyRenderer;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.SchoolSeal;

/**
 * Makes the copy of a line: renders, has the seal sign what is given as a file, checks as an inspector would, stores. Outside
 * transactions; what fails leaves the line as it is, to be tried again.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CopyMaking {

  private static final System.Logger LOG = System.getLogger(CopyMaking.class.getName());

  @Inject
  private CopyDesk desk;
  @Inject
  private SchoolSeal seal;
  @Inject
  private ArchiveStore store;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Callers callers;
  private CopyRenderer renderer;

  @PostConstruct
  void open() {
    renderer = LibraryContext.call(CopyRenderer::new);
  }

  /**
   * Makes it, unless it is made.
   *
   * @throws Problem NOT_FOUND, COPY_ANNULLED, COPY_SEAL, ARCHIVED_DAMAGED, NOT_AVAILABLE when it cannot be done or checked now;
   *     the line keeps its number and counts among the unmade ones
   */
  @Needs(Right.ISSUE_COPY)
  public void make(long id) {
    long school = callers.ofSchool(Right.ISSUE_COPY).schoolId();
    desk.draft(id, school).ifPresent(draft -> make(id, draft));
  }

  private void make(long id, CopyDesk.Draft draft) {
    Optional<AnnouncedFile> before = stored(draft);
    if (before.isPresent()) {
      desk.made(id, draft, before.get().sha256(), before.get().size());
      return;
    }
    List<byte[]> originals = draft.originals().stream().map(sha256 -> archived.read(sha256)).toList();
    byte[] pdf = renderer.render(draft.document(), originals, seal.place(draft.schoolId()));
    if (draft.document().sealed()) {
      pdf = seal.seal(draft.schoolId(), draft.schoolName(), pdf, ProblemCode.COPY_SEAL);
    }
    String sha256 = Sha256.hex(pdf);
    try {
      // Checked where it can be read as a file, and away from what is being sealed.
      store.staging().put(sha256, pdf);
      try {
        seal.check(store.staging().path(sha256), draft.document().sealed() ? 1 : 0);
        announced.announce(LedgerEntry.Kind.COPY, draft.document().id(), sha256, pdf.length, null);
        store.vault().store(pdf, LedgerEntry.Kind.COPY + " " + draft.document().id());
      } finally {
        store.staging().remove(sha256);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Copy " + draft.document().id() + " could not be kept", e);
      announced.release(LedgerEntry.Kind.COPY, draft.document().id());
      throw ArchivedFiles.away();
    }
    desk.made(id, draft, sha256, pdf.length);
  }

  /** Made and stored, by a server that died before it wrote that down. */
  private Optional<AnnouncedFile> stored(CopyDesk.Draft draft) {
    try {
      return announced.stored(LedgerEntry.Kind.COPY, draft.document().id());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "The vault does not say whether it has the copy " + draft.document().id(), e);
      throw ArchivedFiles.away();
    }
  }
}
