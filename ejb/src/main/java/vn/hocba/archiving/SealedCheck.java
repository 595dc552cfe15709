package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Soundness;
import vn.hocba.configuration.Setting;

/**
 * Looks at a sealed transcript before it is kept: each for the values of its signatures, what was added after the first and the data of its
 * own record; a sample, and whatever fails that, as an inspector would look at it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealedCheck {

  @Inject
  private WorkerProcesses workers;
  @Inject
  private SignersStatus signers;
  @Inject
  private SealSample sample;
  @Inject
  private Clock clock;

  /** @throws IOException when the file cannot be read */
  public void check(SealTask task, Path file, byte[] bytes) throws IOException {
    byte[] canonical = task.document().getBytes(StandardCharsets.UTF_8);
    Soundness found = workers.ownExaminer().soundness(file);
    if (found.readability().unjudged()) {
      throw unjudged(found.readability(), "soundness");
    }
    try {
      if (!found.sound() || !Sha256.hex(canonical).equals(found.payload())) {
        whole(file, bytes, canonical); // which says why, and whose fault it is
        throw new Sealing.NotAsSigned("soundness: " + found.faults() + " data " + found.payload());
      }
      SealSample.Kind kind = new SealSample.Kind(task.classId(), form(TranscriptJson.read(canonical)), found.certificates());
      if (sample.wants(kind)) {
        Optional<SignersStatus.Told> told = whole(file, bytes, canonical);
        sample.passed(kind, told.map(SignersStatus.Told::until).orElse(clock.instant().plus(SignersStatus.FRESH)));
      }
    } catch (Sealing.NotAsSigned bad) {
      sample.failed();
      throw bad;
    }
  }

  /** What decides which fonts, tags and tables the pages have. */
  private static String form(TranscriptDocument document) {
    FormDetails form = document.form();
    return String.join(" ", Setting.SEAL_LEVEL.text(), String.valueOf(document.format()), document.school().level(), String.valueOf(document.grade()),
        document.ruleSet(), String.valueOf(form == null ? null : form.wording()), String.valueOf(document.leaving() != null),
        String.valueOf(form == null ? 0 : form.signing().size()));
  }

  /** As an inspector would: strict policy, all revisions, PDF/A and PDF/UA. What is known of the signers beside the file. */
  private Optional<SignersStatus.Told> whole(Path file, byte[] bytes, byte[] canonical) throws IOException {
    Optional<SignersStatus.Told> told = told(bytes);
    Examination found = workers.ownExaminer().examine(file, told.map(t -> Proof.now(t.data().write())).orElse(null));
    if (found.readability().unjudged()) {
      throw unjudged(found.readability(), "examination");
    }
    if (found.readability() != Readability.READABLE || !found.findings().isEmpty()
        || found.signers().size() != TranscriptJson.read(canonical).signatureFields().size()
        || !found.signers().stream().allMatch(SignerFinding::passed)) {
      throw new Sealing.NotAsSigned("examination: " + found.readability() + " " + found.findings() + " "
          + found.signers().stream().map(s -> s.field() + " " + s.indication() + " " + s.subIndication()).toList(),
          found.signers().stream().anyMatch(SealedCheck::unproven));
    }
    requireSame(ContentCheck.otherData(bytes, canonical));
    Conformance conformance = workers.ownExaminer().conformance(file);
    if (conformance.outcome() == Conformance.Outcome.COULD_NOT_CHECK) {
      throw new Sealing.NotChecked("conformance: " + conformance.violations());
    }
    if (conformance.outcome() != Conformance.Outcome.GOOD) {
      throw new Sealing.NotAsSigned("conformance: " + conformance.violations());
    }
    return told;
  }

  private static RuntimeException unjudged(Readability why, String what) {
    return why == Readability.BUSY ? new Sealing.Postponed() : new Sealing.NotChecked(what + ": " + why);
  }

  /** Nobody signs what has other data than its record or than its pages show, and nothing of another record is stored. */
  static void requireSame(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new Sealing.NotAsSigned("the pages do not show what the data say: " + differences);
    }
  }

  /** Whether the certificate was revoked or over before anything proves that the signature was there. */
  private static boolean unproven(SignerFinding s) {
    return s.subIndication() != null && (s.subIndication().startsWith("REVOKED") || s.subIndication().startsWith("OUT_OF_BOUNDS")
        || s.subIndication().equals("EXPIRED"));
  }

  /** What a document that carries a time stamp only is judged by; empty where it carries all. */
  private Optional<SignersStatus.Told> told(byte[] bytes) {
    try {
      return signers.told(bytes);
    } catch (SealingException silent) {
      throw new Sealing.NotChecked("status of the signers: " + silent.part() + " " + silent.getMessage(), silent);
    }
  }
}
