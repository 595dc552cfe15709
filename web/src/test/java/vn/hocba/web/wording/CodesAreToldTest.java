package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.access.Right;
import vn.hocba.archive.catalogue.LineFault;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.seal.KeyTrouble;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.archiving.SealJobState;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.audit.Action;
import vn.hocba.audit.ChainFault;
import vn.hocba.classbook.FindingCode;
import vn.hocba.classbook.Severity;
import vn.hocba.classbook.SubjectCatalogue;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.signing.Trouble;
import vn.hocba.revocation.RevocationState;
import vn.hocba.handover.AnnulmentGround;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptState;

/** Every code the services can answer has words in every language. */
class CodesAreToldTest {

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void inEveryLanguage(String language) {
    Wording wording = new Wording(Locale.of(language));
    List<String> keys = new ArrayList<>();
    add(keys, ProblemCode.values(), code -> "problem." + code);
    add(keys, Action.values(), code -> "Action." + code);
    add(keys, Right.values(), right -> "audit.right." + right);
    add(keys, ChainFault.values(), code -> "ChainFault." + code);
    add(keys, ChainVerdict.Answer.values(), code -> "ChainAnswer." + code);
    add(keys, ChainVerdict.Answer.values(), code -> "audit.verdict." + code);
    add(keys, KeyTrouble.Fault.values(), fault -> "problem.SIGNING_KEY_UNUSABLE." + fault);
    add(keys, Trouble.values(), trouble -> "signing.trouble." + trouble);
    add(keys, Refusal.values(), code -> "problem.FILE_UNREADABLE." + code);
    add(keys, EvidenceRefusal.values(), code -> "problem.FILE_UNREADABLE." + code);
    add(keys, FindingCode.values(), code -> "finding." + code);
    add(keys, ReasonCode.values(), code -> "reason." + code);
    add(keys, MarkRefusal.Code.values(), code -> "markRefusal." + code);
    add(keys, ParticularField.values(), field -> "problem.PARTICULAR_FIELD." + field);
    Stream.of(ParticularKind.values()).filter(kind -> !kind.awaited()).forEach(kind -> {
      keys.add("particular.help." + kind);
      keys.add("particular.words." + kind);
    });
    add(keys, Missing.What.values(), code -> "missing." + code);
    List.of("TOTAL_PASSED", "PASSED", "INDETERMINATE", "FAILED", "TOTAL_FAILED", "NO_SIGNATURE_FOUND").forEach(result -> keys.add("indication." + result));
    List.of("NO_SUM", "ENCODING", "TWICE", "EMPTY", "unnamed").forEach(why -> keys.add("problem.CHECK_LIST." + why));
    add(keys, Verdict.values(), code -> "verdict." + code);
    add(keys, vn.hocba.archive.verify.ReasonCode.values(), code -> "verify.reason." + code);
    add(keys, vn.hocba.archive.verify.FindingCode.values(), code -> "verify.finding." + code);
    add(keys, Readability.values(), code -> switch (code) {
      case READABLE -> "verdict.GENUINE_CURRENT";
      case NOT_A_PDF -> "verify.reason.NOT_A_PDF";
      default -> "verdict.COULD_NOT_CHECK." + code;
    });
    Stream.of(Level.values(), Promotion.values(), Award.values(), Severity.values(), TranscriptState.values(),
        ClassState.values(), SealJobState.values(), ParticularKind.values(), RevocationGround.values(), AnnulmentGround.values(), RevocationState.values()).flatMap(Stream::of)
        .forEach(value -> keys.add(value.getDeclaringClass().getSimpleName() + "." + value.name()));
    add(keys, Tt58Learning.values(), code -> "Level." + code);
    add(keys, Tt58Conduct.values(), code -> "Level." + code);
    add(keys, LineFault.Kind.values(), kind -> "catalogues.count." + kind);
    add(keys, LineFault.Kind.values(), kind -> "catalogues.fault." + kind);
    SubjectCatalogue.thcs().subjects().forEach(subject -> keys.add("subject." + subject.code()));
    assertEquals(List.of(), keys.stream().filter(key -> !wording.has(key)).toList(), "codes without a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyReadingOfAnOpenPointHasWords(String language) {
    PolicyWording words = new PolicyWording(new Wording(Locale.of(language)));
    List<String> kept = new ArrayList<>(AssessmentPolicies.standard().choices());
    kept.addAll(PrimaryPolicies.DEFAULT.choices());
    Stream.of(AssessmentPolicies.class, PrimaryPolicies.class).flatMap(p -> Stream.of(p.getRecordComponents()))
        .map(RecordComponent::getType).filter(Class::isEnum).flatMap(c -> Stream.of(c.getEnumConstants()))
        .forEach(c -> kept.add(c.getClass().getSimpleName() + "=" + c));
    assertEquals(List.of(), kept.stream().filter(k -> words.text(k, "TT 22/2021").equals(k)).toList(), "readings told as codes");
  }

  private static <E> void add(List<String> keys, E[] values, Function<E, String> key) {
    Stream.of(values).map(key).forEach(keys::add);
  }
}
