package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archive.seal.KeyTrouble;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.picture.Pictures;
import vn.hocba.signing.picture.SignaturePicture;

/**
 * Puts one signature into one claimed document, outside any transaction. The file is written under its SHA-256 before the
 * database hears of it, so that a process that dies anywhere leaves the document as it was or with exactly one signature
 * more.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentSigning {

  private static final System.Logger LOG = System.getLogger(DocumentSigning.class.getName());

  @Inject
  private SigningDesk desk;
  @Inject
  private CertificateDesk certificateDesk;
  @Inject
  private EarlierSignatures earlier;
  @Inject
  private Certificates certificates;
  @Inject
  private SigningOffice office;
  @Inject
  private ArchiveStore store;
  @Inject
  private Pictures pictures;
  @Inject
  private Clock clock;

  /** Signs with the key that this server keeps for the signer. @throws IOException when a file cannot be written */
  public void sign(SigningTask task) throws IOException {
    SigningOffice.Held held = office.find(task.keyId(), task.signerName(), task.organisation());
    if (held.key() == null) {
      desk.stopped(task, Trouble.of(held.fault()));
      return;
    }
    SigningKey key = held.key();
    X509Certificate registered = chain(task).getFirst();
    if (!CertificateService.fingerprint(registered).equals(CertificateService.fingerprint(key.chain().getFirst()))) {
      desk.stopped(task, Trouble.CERTIFICATE_CHANGED);
      return;
    }
    if (key.needsCode()) {
      desk.stopped(task, Trouble.CODE_NEEDED);
      return;
    }
    if (key.atOnce() > 1) {
      List<SigningTask> tasks = new ArrayList<>(List.of(task));
      tasks.addAll(desk.claim(task.batchId(), key.atOnce() - 1));
      sign(tasks, key, null);
      return;
    }
    try {
      Instant at = clock.instant();
      finish(task, at, document -> office.signer().sign(document, request(task, key.chain(), at), key));
    } catch (SealingException e) {
      LOG.log(System.Logger.Level.WARNING, "Document " + task.documentId() + " cannot be signed as " + task.keyId(), e);
      desk.stopped(task, e.part() == SealingException.Part.KEY ? Trouble.of(KeyTrouble.Fault.of(e)) : Trouble.DOCUMENT_UNUSABLE);
    }
  }

  /**
   * Signs several documents of one batch with one authorisation of its key. All that can be asked before is, because a code is used
   * up by its attempt.
   *
   * @param tasks of one batch
   * @param code of the owner; null for a key that asks for none
   * @return how many have the signature now
   * @throws Problem SIGNING_CODE for a code that was refused: all of them wait as before
   */
  public int sign(List<SigningTask> tasks, SigningKey key, String code) throws IOException {
    SigningTask first = tasks.getFirst();
    if (certificateDesk.look(first.certificateId()).filter(CertificateDesk.Checked::permits).isEmpty()) {
      tasks.forEach(t -> desk.stopped(t, Trouble.CERTIFICATE_UNUSABLE));
      return 0;
    }
    if (!CertificateService.fingerprint(chain(first).getFirst()).equals(CertificateService.fingerprint(key.chain().getFirst()))) {
      tasks.forEach(t -> desk.stopped(t, Trouble.CERTIFICATE_CHANGED));
      return 0;
    }
    Instant at = clock.instant();
    try {
      List<Ready> ready = new ArrayList<>();
      for (SigningTask task : tasks) {
        if (earlier.stand(task.documentId())) {
          document(task).ifPresent(d -> ready.add(new Ready(task, d, office.signer().dataToSign(d, request(task, key.chain(), at)))));
        }
      }
      return ready.isEmpty() ? 0 : complete(ready, at, key, key.signAll("SHA-256", ready.stream().map(Ready::data).toList(), code));
    } catch (SealingException e) {
      KeyTrouble.Fault fault = KeyTrouble.Fault.of(e);
      if (code != null && fault == KeyTrouble.Fault.CODE_REFUSED) {
        desk.release(tasks);
        throw new Problem(ProblemCode.SIGNING_CODE);
      }
      LOG.log(System.Logger.Level.WARNING, "Documents of the batch " + first.batchId() + " cannot be signed as " + first.keyId(), e);
      tasks.forEach(t -> desk.stopped(t, e.part() == SealingException.Part.KEY ? Trouble.of(fault) : Trouble.DOCUMENT_UNUSABLE));
      return 0;
    }
  }

  /** A document of a batch and the bytes of it that are signed. */
  private record Ready(SigningTask task, byte[] document, byte[] data) {}

  private int complete(List<Ready> ready, Instant at, SigningKey key, List<byte[]> values) throws IOException {
    int signed = 0;
    for (int i = 0; i < ready.size(); i++) {
      Ready one = ready.get(i);
      byte[] value = values.get(i);
      signed += finish(one.task(), at, () -> Optional.of(one.document()), document ->
          office.signer().complete(document, request(one.task(), key.chain(), at), value)) ? 1 : 0;
    }
    return signed;
  }

  /**
   * First of two steps.
   *
   * @return the bytes to be signed with the owner's key; empty when the file was lost or the claim is void
   * @throws Problem CERTIFICATE_UNUSABLE for a certificate out of its time
   */
  public Optional<byte[]> dataToSign(SigningTask task) throws IOException {
    Optional<byte[]> document = document(task);
    try {
      return document.map(d -> office.signer().dataToSign(d, request(task, chain(task), task.at())));
    } catch (SealingException e) {
      if (e.part() != SealingException.Part.KEY) {
        throw e;
      }
      throw new Problem(ProblemCode.CERTIFICATE_UNUSABLE, CertificateStatus.OUT_OF_TIME.name());
    }
  }

  /**
   * Second of two steps.
   *
   * @return whether the document has the signature now
   * @throws Problem SIGNATURE_WRONG for a value that does not sign the document
   */
  public boolean complete(SigningTask task, byte[] value) throws IOException {
    try {
      return finish(task, task.at(), document ->
          office.signer().complete(document, request(task, chain(task), task.at()), value));
    } catch (SealingException wrong) {
      throw new Problem(ProblemCode.SIGNATURE_WRONG, task.documentId());
    }
  }

  private interface Signature {
    byte[] onto(byte[] document);
  }

  private interface Unsigned {
    Optional<byte[]> read() throws IOException;
  }

  private boolean finish(SigningTask task, Instant at, Signature signature) throws IOException {
    return finish(task, at, () -> document(task), signature);
  }

  private boolean finish(SigningTask task, Instant at, Unsigned document, Signature signature) throws IOException {
    Optional<CertificateDesk.Checked> checked = certificateDesk.look(task.certificateId());
    if (checked.isEmpty() || !checked.get().permits()) {
      desk.stopped(task, Trouble.CERTIFICATE_UNUSABLE);
      return false;
    }
    if (!earlier.stand(task.documentId())) {
      return false;
    }
    Optional<byte[]> before = document.read();
    if (before.isEmpty()) {
      return false;
    }
    byte[] after = signature.onto(before.get());
    SignedFile file = new SignedFile(Sha256.hex(after), after.length, Sha256.hex(before.get()), before.get().length, at,
        checked.get().found(), checked.get().at());
    store.signing().put(file.sha256(), after);
    // The file before stays for a while, and so does that of a void claim: the claim that holds may have made the very same
    // one, and a database that dies may forget what it has just committed. The worker sweeps.
    return desk.signed(task, file);
  }

  /** The file as it is; rendered and kept before the first signature, because both of two steps need the same bytes. */
  private Optional<byte[]> document(SigningTask task) throws IOException {
    if (task.sha256() != null) {
      Optional<byte[]> kept = store.signing().read(task.sha256());
      if (kept.isEmpty()) {
        desk.lost(task);
      }
      return kept;
    }
    byte[] rendered = render(task.kind(), task.content(), task.schoolId());
    requireSame(task.kind(), task.content(), rendered);
    store.signing().put(Sha256.hex(rendered), rendered);
    return desk.rendered(task, Sha256.hex(rendered), rendered.length) ? Optional.of(rendered) : Optional.empty();
  }

  /** Nobody signs a document whose data say something else than its pages. */
  static void requireSame(SigningDocument.Kind kind, String content, byte[] rendered) throws IOException {
    List<String> differences = switch (kind) {
      case TRANSCRIPT -> ContentCheck.differences(rendered, content.getBytes(StandardCharsets.UTF_8));
      case BOOK -> ContentCheck.ofBook(rendered, content);
      case SHEET -> ContentCheck.ofSheet(rendered, content);
    };
    if (!differences.isEmpty()) {
      throw new SealingException(SealingException.Part.DOCUMENT, "the pages do not show what the data say: " + differences);
    }
  }

  /** The PDF of a document that nobody has signed yet; where the school has a picture of its seal, with room for it. */
  public byte[] render(SigningDocument.Kind kind, String content, long schoolId) {
    if (kind == SigningDocument.Kind.SHEET) {
      return office.sheets().render(SubjectSheetJson.read(content));
    }
    SealPlace seal = pictures.at(schoolId, null, clock.instant()).isPresent() ? SealPlace.OVER : SealPlace.BESIDE;
    return kind == SigningDocument.Kind.BOOK ? office.books().render(BookJson.read(content), seal)
        : office.renderer().render(TranscriptJson.read(content.getBytes(StandardCharsets.UTF_8)), seal);
  }

  private List<X509Certificate> chain(SigningTask task) {
    return certificates.find(task.certificateId()).orElseThrow().certificates();
  }

  /** With the picture in use at that time, so that both of two steps show the same. */
  private SignatureRequest request(SigningTask task, List<X509Certificate> chain, Instant at) {
    Long owner = task.step() == SigningStep.TRUONG ? null : task.certificateId();
    return new SignatureRequest(task.step().field(), task.subject(), chain, task.signerName(), at,
        pictures.at(task.schoolId(), owner, at).map(SignaturePicture::bytes).orElse(null));
  }
}
