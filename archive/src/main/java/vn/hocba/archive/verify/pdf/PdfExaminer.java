package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonObject;
import eu.europa.esig.dss.model.DSSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.SignedRevision;

/** Examines one file from its raw bytes up to its signatures. */
final class PdfExaminer {

  private static final System.Logger LOG = System.getLogger(PdfExaminer.class.getName());
  private static final long LARGEST = 64_000_000;

  private final SignatureCheck signatures;
  private final Clock clock;

  PdfExaminer(StrictPolicy policy) {
    this(policy, Clock.systemUTC());
  }

  /** @param clock by which certificates and evidence must hold */
  PdfExaminer(StrictPolicy policy, Clock clock) {
    this.clock = clock;
    signatures = new SignatureCheck(policy, clock);
  }

  /** Examines a file by itself. */
  Examination examine(Path path, TrustAnchors anchors) throws IOException {
    return examine(path, anchors, new JsonObject());
  }

  /** Examines; throws only when the file cannot be read from disk. @param support as {@link Support} reads it */
  Examination examine(Path path, TrustAnchors anchors, JsonObject support) throws IOException {
    long length = Files.size(path);
    if (length > LARGEST) {
      return Examination.none(Readability.TOO_LARGE, length);
    }
    byte[] file = Files.readAllBytes(path);
    List<String> ownSigners = new RawSignatures(anchors).ownSigners(file);
    SequencedSet<String> ids = RawSignatures.identifiers(file);
    Readability readability = Readability.READABLE;
    SignatureCheck.Checked checked = SignatureCheck.Checked.NOTHING;
    List<SignedRevision> revisions = List.of();
    List<Finding> findings = new ArrayList<>();
    ExpectedFields expected = ExpectedFields.USUAL;
    if (!startsAsPdf(file)) {
      if (new String(file, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
        return Examination.none(Readability.NOT_A_PDF, length); // a package of files: what lies in it is no mark of its own
      }
      readability = Readability.NOT_A_PDF;
    } else {
      try {
        if (encrypted(file)) {
          return behindPassword(file, ownSigners, ids);
        }
        Support given = Support.of(support, file, anchors, clock.instant());
        if (given.unproven()) {
          findings.add(Finding.of(FindingCode.EVIDENCE_NOT_CONFIRMED));
        }
        expected = ExpectedFields.of(file);
        checked = signatures.check(file, expected, anchors, given, 
            is(support, "own"), is(support, "detailed"));
        revisions = revisions(file, checked.seals());
        RevisionCheck check = new RevisionCheck();
        findings.addAll(check.check(file, revisions));
        if (check.documentId() != null) {
          ids.addFirst(check.documentId()); // only the first ones are looked up, and anybody can write others before it
        }
      } catch (InvalidPasswordException | eu.europa.esig.dss.pades.exception.InvalidPasswordException e) {
        readability = Readability.ENCRYPTED;
      } catch (IOException | DSSException e) {
        readability = Readability.DAMAGED;
      } catch (RuntimeException e) { // the edge: parsers of hostile bytes throw whatever they please
        LOG.log(System.Logger.Level.WARNING, "not a well-formed PDF", e);
        readability = Readability.DAMAGED;
      }
    }
    List<SignatureCheck.Seal> seals = checked.seals();
    findings.addAll(SealFindings.of(seals, ownSigners, expected));
    return new Examination(readability, length, Sha256.hex(file),
        seals.stream().map(SignatureCheck.Seal::signer).filter(Objects::nonNull).toList(),
        seals.stream().map(SignatureCheck.Seal::timestamp).filter(Objects::nonNull).toList(),
        revisions, findings, List.copyOf(ids), ownSigners, checked.questions(),
        checked.report());
  }

  private static boolean is(JsonObject request, String name) {
    return request.has(name) && request.get(name).getAsBoolean();
  }

  /** The header may follow up to 1024 bytes of something else (ISO 32000-1 Annex H.3, note 13). */
  private static boolean startsAsPdf(byte[] file) {
    return new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** PDF/A is never encrypted, and behind an empty password the names in a file are nobody's words. */
  private static boolean encrypted(byte[] file) throws IOException {
    if (!new String(file, StandardCharsets.ISO_8859_1).contains("/Encrypt")) {
      return false;
    }
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.isEncrypted();
    }
  }

  private static Examination behindPassword(byte[] file, List<String> ownSigners, Set<String> ids) {
    return new Examination(Readability.ENCRYPTED, file.length, Sha256.hex(file), List.of(), List.of(), List.of(),
        List.of(), List.copyOf(ids), ownSigners);
  }

  private static List<SignedRevision> revisions(byte[] file, List<SignatureCheck.Seal> seals) {
    List<SignedRevision> revisions = new ArrayList<>();
    for (SignatureCheck.Seal seal : seals) {
      if (seal.end() > 0 && seal.end() <= file.length) {
        revisions.add(new SignedRevision(seal.field(), seal.end(), Sha256.hex(file, (int) seal.end())));
      }
    }
    return revisions;
  }
}
