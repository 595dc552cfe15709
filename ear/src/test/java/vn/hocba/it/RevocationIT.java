package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.seal.EarlierStates;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.RevisionWorker;
import vn.hocba.configuration.Clocks;
import vn.hocba.finding.IndexFeed;
import vn.hocba.handover.AnnulmentGround;
import vn.hocba.handover.CopyCarrier;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyMaking;
import vn.hocba.handover.CopyReason;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;
import vn.hocba.handover.NewCopy;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.IssuedRows;
import vn.hocba.publication.StatusChanges;
import vn.hocba.revocation.RevocationService;
import vn.hocba.revocation.RevocationView;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.LookupService;
import vn.hocba.verifying.PaperAnswer;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationService;

/** An edition is taken out of force by two people, and everybody who asks is told. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class RevocationIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @Inject
  private TestSchool school;
  @Inject
  private Schools schools;
  @Inject
  private RevocationService revocations;
  @Inject
  private Transcripts transcripts;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private VerificationService verifications;
  @Inject
  private LookupService lookups;
  @Inject
  private IssuedRows rows;
  @Inject
  private StatusChanges changes;
  @Inject
  private IndexFeed feed;
  @Inject
  private Ledger ledger;
  @Inject
  private CopyService copies;
  @Inject
  private CopyMaking making;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private RevisionWorker followed;
  @Inject
  private Clock clock;

  @Test
  void theClerkProposesThePrincipalDecidesAndEverybodyIsTold() throws Exception {
    long c = school.imported("9Z7");
    school.finals(c, 1);
    closed(c);
    List<String> issued = schools.enrolments(c).stream().map(e -> transcripts.latest(e.id()).orElseThrow().id()).toList();
    issued.forEach(this::sealed);
    String id = issued.getFirst();
    String other = issued.getLast();
    long copy = principal().does(() -> copies.issue(new NewCopy(List.of(id), CopyKind.WHOLE, CopyCarrier.FILE, CopyReason.REQUEST, null,
        "Trần Thị Cha", "Cha", "079", null, "Hiệu trưởng", "Trần Quốc Bảo", 0, 0)));
    principal().does(() -> {
      making.make(copy);
      return true;
    });
    byte[] copied = archived.read(school.text("select sha256 from copy_file where line_id = " + copy));
    stepsAreKnown(copied, id);
    String copyCode = school.text("select lookup_code from copy_line where id = " + copy);
    PaperAnswer good = asked(LookupCode.shown(copyCode));
    assertEquals(Arrays.asList(null, PaperAnswer.State.IN_FORCE, code(id).equals(copyCode)),
        Arrays.asList(good.copy().annulledAt(), good.state(), false), "the copy has the code of its original");
    assertNull(asked(code(id)).copy());
    LocalDate today = LocalDate.now(clock.withZone(Clocks.VIETNAM));

    assertEquals(ProblemCode.REVOCATION_SAME_PERSON, refused(() -> principal().does(() -> propose(id, null))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("bomon", Role.SUBJECT_TEACHER).does(() -> propose(id, null))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> As.person("vanthu.benkia", Role.RECORDS_CLERK).does(() -> propose(id, null))).code());
    assertEquals(ProblemCode.REVOCATION_SUCCESSOR, refused(() -> clerk().does(() -> propose(id, id))).code());
    assertEquals(ProblemCode.REVOCATION_SUCCESSOR, refused(() -> clerk().does(() -> propose(id, other))).code(), "of another pupil");
    assertEquals(ProblemCode.REVOCATION_SUCCESSOR, refused(() -> clerk().does(() -> propose(id, code(other)))).code(), "of another pupil by its code");
    long pupil = transcripts.find(id).orElseThrow().pupilId();
    long neighbour = transcripts.find(other).orElseThrow().pupilId();
    of(other, pupil);
    long waiting = clerk().does(() -> propose(id, other));
    assertEquals(List.of(other, transcripts.find(other).orElseThrow().sealedAt()), principal().does(() -> revocations.of(id)).lines().stream()
        .map(RevocationView.Line::successor).flatMap(s -> Stream.of(s.id(), s.sealedAt())).toList(), "who decides does not see what holds then");
    assertEquals(ProblemCode.REVOCATION_STATE, refused(() -> clerk().does(() -> propose(id, null))).code());
    assertEquals(TranscriptState.SEALED, transcripts.find(id).orElseThrow().state(), "a proposal revokes");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> clerk().does(() -> decide(waiting, today))).code());
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> decide(waiting, today))).code());
    assertEquals(ProblemCode.REVOCATION_DAY, refused(() -> principal().does(() -> decide(waiting, today.plusDays(1)))).code());
    school.run("update transcript_revocation set proposed_by = (select id from account where username = 'hieutruong') where id = " + waiting);
    assertEquals(ProblemCode.REVOCATION_SAME_PERSON, refused(() -> principal().does(() -> decide(waiting, today))).code());
    school.run("update transcript_revocation set proposed_by = (select id from account where username = 'vanthu') where id = " + waiting);

    of(other, neighbour);
    assertEquals(ProblemCode.REVOCATION_SUCCESSOR, refused(() -> principal().does(() -> decide(waiting, today))).code(), "decided for another pupil's");
    of(other, pupil);
    long before = ledger.lastSequence();
    Instant decided = Instant.now();
    assertFalse(changes.since(decided), "nothing ended yet");
    principal().does(() -> decide(waiting, today));
    TranscriptRecord revoked = transcripts.find(id).orElseThrow();
    assertEquals(TranscriptState.REVOKED, revoked.state());
    assertTrue(changes.since(decided.minusSeconds(1)), "the published list goes on saying that it is in force");
    assertEquals(ProblemCode.REVOCATION_STATE, refused(() -> principal().does(() -> decide(waiting, today))).code());
    assertEquals(ProblemCode.REVOCATION_STATE, refused(() -> clerk().does(() -> propose(id, null))).code());
    assertTrue(feed.after(before, 100).superseded().contains(id), "it is found as before");
    told(archived.read(revoked.sealedSha256()), id, other);
    told(copied, id, other);
    of(other, neighbour);
    told(archived.read(revoked.sealedSha256()), id, null);
    assertNull(rows.between("0", "g").files().stream().filter(f -> f.sha256().equals(revoked.sealedSha256())).findFirst().orElseThrow().successor(),
        "the public list names another pupil's");
    of(other, pupil);
    PaperAnswer.Edition paper = asked(code(id)).editions().getFirst();
    assertEquals(List.of(PaperAnswer.State.REVOKED, RevocationGround.WRONG_PERSON, revoked.revokedAt()),
        List.of(paper.state(), paper.because(), paper.endedAt()));
    assertEquals(PaperAnswer.State.REVOKED, asked(copyCode).state());
    assertNull(asked(copyCode).copy().annulledAt());
    principal().does(() -> {
      copies.annul(copy, AnnulmentGround.COPY_LOST, "Ghi nhầm người nhận");
      return true;
    });
    assertNotNull(asked(copyCode).copy().annulledAt());
    assertEquals(AnnulmentGround.COPY_LOST, asked(copyCode).copy().because(), "another reason than the one it was annulled for");
    for (String typed : List.of(copyCode, LookupCode.shown(copyCode).toLowerCase(Locale.ROOT))) {
      List<CopyView.Line> lines = principal().does(() -> copies.book(1999, typed)).lines();
      assertEquals(List.of(2, copy, LookupCode.shown(copyCode)), List.of(lines.size(), lines.getLast().id(), lines.getFirst().code()), typed);
    }
    assertEquals(0, As.person("vanthu.benkia", Role.RECORDS_CLERK).does(() -> copies.book(null, copyCode)).lines().size(), "another school's book");
    assertNull(asked(code(id)).copy(), "the original is told to be the copy");
    StatusLine line = rows.between("0", "g").files().stream().filter(f -> f.sha256().equals(revoked.sealedSha256())).findFirst().orElseThrow();
    assertEquals(List.of(ArchiveMatch.REVOKED_FINAL, today, transcripts.find(other).orElseThrow().sealedSha256()),
        List.of(line.state(), line.since(), line.successor()));
    assertEquals(ProblemCode.COPY_NOTHING, refused(() -> principal().does(() -> copies.issue(new NewCopy(List.of(id), CopyKind.WHOLE,
        CopyCarrier.FILE, CopyReason.REQUEST, null, "Trần Thị Cha", "Cha", "079", null, "Hiệu trưởng", "Trần Quốc Bảo", 0, 0)))).code());
    assertEquals(2, school.count("select count(*) from audit_entry where subject_id = '" + id
        + "' and not refused and action in ('PROPOSE_REVOCATION', 'REVOKE_TRANSCRIPT')"));

    // The year has its transcript again when it is closed anew, though it says the same; that one is then the successor.
    school.reopen(c, "Cấp lại");
    closed(c);
    TranscriptRecord again = transcripts.latest(revoked.enrolmentId()).orElseThrow();
    assertEquals(id, again.supersedes());
    sealed(again.id());
    assertEquals(TranscriptState.REVOKED, transcripts.find(id).orElseThrow().state(), "replaced, as if nobody had revoked it");
    told(archived.read(revoked.sealedSha256()), id, again.id());
    assertEquals(other, transcripts.latest(transcripts.find(other).orElseThrow().enrolmentId()).orElseThrow().id());
  }

  @Test
  void whatIsTakenBackOrRefusedChangesNothingAndAReplacedOneCanBeRevoked() throws Exception {
    long c = school.imported("9Z8");
    school.finals(c, 1);
    closed(c);
    String id = transcripts.latest(schools.enrolments(c).getFirst().id()).orElseThrow().id();
    sealed(id);
    long first = clerk().does(() -> propose(id, null));
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> clerk().does(() -> end(first, " "))).code());
    clerk().does(() -> end(first, "Ghi nhầm"));
    long second = clerk().does(() -> propose(id, null));
    assertEquals(1, principal().does(revocations::waiting));
    principal().does(() -> end(second, "Không đúng"));
    assertEquals(TranscriptState.SEALED, transcripts.find(id).orElseThrow().state());
    school.run("update transcript set state = 'SUPERSEDED', superseded_at = current_timestamp where id = '" + id + "'");
    long third = clerk().does(() -> propose(id, null));
    principal().does(() -> decide(third, LocalDate.now(clock.withZone(Clocks.VIETNAM))));
    assertEquals(TranscriptState.REVOKED, transcripts.find(id).orElseThrow().state());
    assertEquals(List.of(3L, 2L), List.of((long) principal().does(() -> revocations.of(id)).lines().size(),
        school.count("select count(*) from audit_entry where subject_id = '" + id + "' and action = 'END_REVOCATION'")));
  }

  private PaperAnswer asked(String code) {
    return lookups.find(code, "192.0.2.61").orElseThrow();
  }

  private static As clerk() {
    return As.person("vanthu", Role.RECORDS_CLERK);
  }

  private void told(byte[] pdf, String id, String instead) throws Exception {
    Verification answer = verifications.verify(pdf, "thu-hoi.pdf", "192.0.2.60");
    assertEquals(Arrays.asList(Verdict.GENUINE_NOT_CURRENT, ReasonCode.REVOKED, id, instead), Arrays.asList(answer.verdict(),
        answer.reasons().getFirst().code(), answer.document().id(), answer.document().currentId()));
    assertNotNull(answer.document().replacedAt());
  }

  /** What a copy was before its time stamp is told as such, on the page and in the status list. */
  private void stepsAreKnown(byte[] copied, String id) throws Exception {
    List<Revision> steps = EarlierStates.of(copied);
    assertTrue(!steps.isEmpty(), "no step to look for");
    long wanted = ledger.ofFile(Sha256.hex(copied)).getFirst().sequence();
    Deadline.await(LONG, followed::follow, at -> at >= wanted);
    for (Revision step : steps) {
      Verification answer = verifications.verify(Arrays.copyOf(copied, (int) step.length()), "buoc-ky.pdf", "192.0.2.62");
      assertEquals(List.of(Verdict.GENUINE_NOT_CURRENT, ReasonCode.INTERMEDIATE_REVISION, id),
          List.of(answer.verdict(), answer.reasons().getFirst().code(), answer.document().id()));
      StatusLine line = rows.between(step.sha256(), step.sha256() + "g").files().getFirst();
      assertEquals(List.of(DocumentKind.COPY, ArchiveMatch.INTERMEDIATE_REVISION, step.length()), List.of(line.kind(), line.state(), line.length()));
    }
  }

  private long propose(String id, String successor) {
    return revocations.propose(id, RevocationGround.WRONG_PERSON, "Cấp nhầm cho học sinh khác", successor);
  }

  private boolean decide(long id, LocalDate on) {
    revocations.decide(id, "15/QĐ-THCS", on);
    return true;
  }

  private boolean end(long id, String why) {
    revocations.end(id, why);
    return true;
  }

  private void closed(long c) throws Exception {
    principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return closings.close(c);
    });
  }

  private void sealed(String id) {
    Deadline.await(LONG, () -> transcripts.find(id).orElseThrow().sealedSha256(), sha256 -> sha256 != null);
  }

  /** As a decision would have it that was made before successors had to be the pupil's own. */
  private void of(String id, long pupil) throws Exception {
    school.run("update transcript set pupil_id = " + pupil + " where id = '" + id + "'");
  }

  private String code(String id) {
    return TranscriptJson.read(transcripts.find(id).orElseThrow().document().getBytes(StandardCharsets.UTF_8)).form().lookup().code();
  }
}
