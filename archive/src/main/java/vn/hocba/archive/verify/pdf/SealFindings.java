package vn.hocba.archive.verify.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignerFinding;

/** Says what is wrong with the signatures themselves: broken, unknown, missing, hidden, in the wrong order. */
final class SealFindings {

  private static final Set<String> BROKEN =
      Set.of("HASH_FAILURE", "SIG_CRYPTO_FAILURE", "SIGNED_DATA_NOT_FOUND", "FORMAT_FAILURE");

  private SealFindings() {}

  /** Findings on the seals of one file, given the signers that the raw bytes name and the signatures it ought to bear. */
  static List<Finding> of(List<SignatureCheck.Seal> seals, List<String> ownSigners, ExpectedFields expected) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<SignerFinding> signers =
        seals.stream().map(SignatureCheck.Seal::signer).filter(Objects::nonNull).toList();
    for (SignatureCheck.Seal seal : seals) {
      seal.undefinedChanges().forEach(
          path -> findings.add(Finding.of(FindingCode.CONTENT_CHANGED, String.valueOf(seal.field()), path)));
      if (!seal.covered()) {
        findings.add(seal.timestamp() != null ? Finding.of(FindingCode.TIMESTAMP_BROKEN, "BYTE_RANGE")
            : Finding.of(FindingCode.SIGNATURE_BROKEN, String.valueOf(seal.field()), "BYTE_RANGE"));
      }
      if (seal.timestamp() != null && !"PASSED".equals(seal.timestamp().indication())) {
        findings.add(timestamp(String.valueOf(seal.timestamp().subIndication())));
      }
    }
    for (SignerFinding signer : signers) {
      if (!signer.trusted()) {
        findings.add(Finding.of(FindingCode.SIGNER_UNKNOWN, String.valueOf(signer.field()),
            String.valueOf(signer.commonName())));
      }
      if (!signer.passed() && (signer.trusted() || BROKEN.contains(String.valueOf(signer.subIndication())))) {
        findings.add(finding(signer.field(), signer.subIndication()));
      }
    }
    if (signers.stream().filter(SignerFinding::trusted).count() < ownSigners.size()) {
      List<String> hidden = new ArrayList<>(ownSigners);
      signers.stream().filter(SignerFinding::trusted).forEach(signer -> hidden.remove(signer.commonName()));
      findings.add(new Finding(FindingCode.SIGNATURE_HIDDEN, hidden));
    }
    fields(signers.stream().map(signer -> String.valueOf(signer.field())).toList(), expected, findings);
    return new ArrayList<>(findings);
  }

  private static void fields(List<String> found, ExpectedFields expected, Set<Finding> findings) {
    expected.missing(found).forEach(name -> findings.add(Finding.of(FindingCode.FIELD_MISSING, name)));
    if (!expected.inOrder(found)) {
      findings.add(new Finding(FindingCode.FIELD_ORDER, found));
    }
  }

  private static Finding timestamp(String sub) {
    return Finding.of(BROKEN.contains(sub) ? FindingCode.TIMESTAMP_BROKEN : FindingCode.TIMESTAMP_NOT_CONFIRMED, sub);
  }

  private static Finding finding(String field, String subIndication) {
    String sub = String.valueOf(subIndication);
    return Finding.of(BROKEN.contains(sub) ? FindingCode.SIGNATURE_BROKEN : FindingCode.SIGNATURE_NOT_CONFIRMED,
        String.valueOf(field), sub);
  }
}
