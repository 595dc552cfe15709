package vn.hocba.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictRulesTest {

  private static final SignerFinding OURS = new SignerFinding("GVCN", "A", null, null, "1", null, null,
      "TOTAL_PASSED", null, null, true, true);
  private static final SignerFinding STRANGER = new SignerFinding("S", "B", null, null, "2", null, null,
      "INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND", null, false, true);

  @Test
  void onlyTheBytesInForceAreGreen() {
    for (ArchiveMatch match : ArchiveMatch.values()) {
      Verdict verdict = decide(match, true, examination(List.of(OURS)));
      assertEquals(match == ArchiveMatch.CURRENT_FINAL, verdict == Verdict.GENUINE_CURRENT, match.name());
    }
  }

  @Test
  void ourBytesThatAreNotInForceSayWhy() {
    assertEquals(ReasonCode.SUPERSEDED, reason(ArchiveMatch.SUPERSEDED_FINAL));
    assertEquals(ReasonCode.BEING_REPLACED, reason(ArchiveMatch.BEING_REPLACED_FINAL));
    assertEquals(ReasonCode.REVOKED, reason(ArchiveMatch.REVOKED_FINAL));
    assertEquals(ReasonCode.COPY, reason(ArchiveMatch.COPY_OF_CURRENT));
    assertEquals(ReasonCode.INTERMEDIATE_REVISION, reason(ArchiveMatch.INTERMEDIATE_REVISION));
  }

  @Test
  void identicalBytesWhoseSignaturesFailSaySo() {
    Finding broken = Finding.of(FindingCode.SIGNATURE_NOT_CONFIRMED, "HT", "TRY_LATER");
    Judgement judgement =
        VerdictRules.decide(ArchiveMatch.CURRENT_FINAL, true, examination(List.of(OURS), broken));
    assertEquals(List.of(ReasonCode.IDENTICAL, ReasonCode.IDENTICAL_BUT_NOT_CONFIRMED),
        judgement.reasons().stream().map(Reason::code).toList());
  }

  /** The bytes are told whatever becomes of the examination, and that there was none is never hidden. */
  @Test
  void identicalBytesThatWereNotExaminedAreStillOursAndSaySo() {
    for (ArchiveMatch match : ArchiveMatch.values()) {
      if (match != ArchiveMatch.NONE) {
        Verdict full = decide(match, true, examination(List.of(OURS)));
        Judgement goingOn = VerdictRules.decide(match, true, null);
        assertEquals(full, goingOn.verdict(), match.name());
        assertEquals(ReasonCode.BEING_EXAMINED, goingOn.reasons().getLast().code());
        for (Readability none : Readability.values()) {
          Judgement judgement = VerdictRules.decide(match, true, Examination.none(none, 1));
          assertEquals(full, judgement.verdict(), match + " " + none);
          assertEquals(none != Readability.READABLE,
              judgement.reasons().getLast().code() == ReasonCode.NOT_CHECKED_IN_FULL, match + " " + none);
        }
      }
    }
  }

  @Test
  void everyDamageToAFileOfOursMakesItAltered() {
    for (FindingCode code : FindingCode.values()) {
      Examination found = examination(List.of(OURS), Finding.of(code));
      assertEquals(code.unconfirmed() ? Verdict.SIGNED_NOT_IN_ARCHIVE : Verdict.ALTERED, decide(ArchiveMatch.NONE, true, found), code.name());
      assertEquals(code.damage() ? Verdict.ALTERED : Verdict.SIGNED_NOT_IN_ARCHIVE,
          decide(ArchiveMatch.NONE, false, found), code.name());
    }
  }

  @Test
  void faultlessUnknownBytesAreSignedButNotInTheArchive() {
    assertEquals(Verdict.SIGNED_NOT_IN_ARCHIVE, decide(ArchiveMatch.NONE, true, examination(List.of(OURS))));
  }

  @Test
  void onlySignaturesThatAreAllConfirmedAreCalledValid() {
    SignerFinding expired = new SignerFinding("HT", "C", null, null, "3", null, null, "INDETERMINATE", "REVOKED_NO_POE", null, true, true);
    for (boolean known : List.of(true, false)) {
      for (Examination found : List.of(examination(List.of(OURS, expired)), examination(List.of(OURS),
          Finding.of(FindingCode.TIMESTAMP_NOT_CONFIRMED, "TRY_LATER")), examination(List.of(OURS, STRANGER)))) {
        Judgement judgement = VerdictRules.decide(ArchiveMatch.NONE, known, found);
        assertEquals(Verdict.SIGNED_NOT_IN_ARCHIVE, judgement.verdict());
        assertEquals(ReasonCode.NOT_CONFIRMED, judgement.reasons().getFirst().code(), found.toString());
      }
      assertEquals(ReasonCode.NEVER_ISSUED_HERE,
          VerdictRules.decide(ArchiveMatch.NONE, known, examination(List.of(OURS))).reasons().getFirst().code());
    }
  }

  @Test
  void strangersMayDamageTheirOwnFiles() {
    Examination found = examination(List.of(STRANGER), Finding.of(FindingCode.SIGNATURE_BROKEN));
    assertEquals(Verdict.NOT_OURS, decide(ArchiveMatch.NONE, false, found));
    assertEquals(Verdict.NOT_OURS, decide(ArchiveMatch.NONE, false, examination(List.of())));
  }

  @Test
  void aNumberOfOursAloneMakesAFileNeitherOursNorAltered() {
    for (List<SignerFinding> signers : List.of(List.<SignerFinding>of(), List.of(STRANGER))) {
      Judgement judgement = VerdictRules.decide(ArchiveMatch.NONE, true,
          examination(signers, Finding.of(FindingCode.PAYLOAD_MISSING)));
      assertEquals(Verdict.NOT_OURS, judgement.verdict());
      assertEquals(ReasonCode.NUMBER_OF_OURS, judgement.reasons().getLast().code());
    }
    assertEquals(Verdict.NOT_OURS, decide(ArchiveMatch.NONE, true, Examination.none(Readability.NOT_A_PDF, 1)));
    assertEquals(Verdict.COULD_NOT_CHECK, decide(ArchiveMatch.NONE, true, Examination.none(Readability.DAMAGED, 1)));
  }

  @Test
  void aFileBehindAPasswordIsNotJudgedWhateverIsInIt() {
    Judgement judgement = VerdictRules.decide(ArchiveMatch.NONE, true, traces(Readability.ENCRYPTED));
    assertEquals(Verdict.COULD_NOT_CHECK, judgement.verdict());
    assertEquals(ReasonCode.ENCRYPTED, judgement.reasons().getFirst().code());
  }

  @Test
  void whatCouldNotBeExaminedIsNeverJudged() {
    for (Readability readability : Readability.values()) {
      Judgement judgement = VerdictRules.decide(ArchiveMatch.NONE, true, Examination.none(readability, 1));
      assertNotEquals(Verdict.GENUINE_CURRENT, judgement.verdict());
      if (readability.unjudged()) {
        assertEquals(Verdict.COULD_NOT_CHECK, judgement.verdict());
        assertEquals(readability.name(), judgement.reasons().getFirst().code().name());
        assertEquals(Verdict.COULD_NOT_CHECK, decide(ArchiveMatch.NONE, true, traces(readability)), "signed by ours");
      }
    }
  }

  @Test
  void aBrokenFileThatIsOursIsAltered() {
    for (Readability readability : List.of(Readability.NOT_A_PDF, Readability.DAMAGED)) {
      assertEquals(Verdict.ALTERED, decide(ArchiveMatch.NONE, true, traces(readability)));
      assertEquals(readability == Readability.DAMAGED ? Verdict.COULD_NOT_CHECK : Verdict.NOT_OURS,
          decide(ArchiveMatch.NONE, false, traces(readability)), "anybody’s contract under the same root");
    }
    assertEquals(Verdict.NOT_OURS, decide(ArchiveMatch.NONE, false, Examination.none(Readability.NOT_A_PDF, 1)));
    assertEquals(Verdict.COULD_NOT_CHECK, decide(ArchiveMatch.NONE, false, Examination.none(Readability.DAMAGED, 1)));
  }

  /** A file that holds a signature of ours somewhere among its bytes. */
  private static Examination traces(Readability readability) {
    return new Examination(readability, 1, "0", List.of(), List.of(), List.of(), List.of(), List.of(), List.of("A"));
  }

  private static ReasonCode reason(ArchiveMatch match) {
    Judgement judgement = VerdictRules.decide(match, true, examination(List.of(OURS)));
    assertEquals(Verdict.GENUINE_NOT_CURRENT, judgement.verdict());
    assertTrue(judgement.reasons().size() == 1);
    return judgement.reasons().getFirst().code();
  }

  private static Verdict decide(ArchiveMatch match, boolean documentKnown, Examination examination) {
    return VerdictRules.decide(match, documentKnown, examination).verdict();
  }

  private static Examination examination(List<SignerFinding> signers, Finding... findings) {
    return new Examination(Readability.READABLE, 1, "0", signers, List.of(), List.of(), List.of(findings),
        List.of(), List.of());
  }
}
