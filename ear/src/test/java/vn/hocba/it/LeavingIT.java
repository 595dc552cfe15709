package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.board;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookMove;
import vn.hocba.archive.document.Leaving;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.configuration.Setting;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;
import vn.hocba.school.PupilMove;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.setup.TransferService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.LeavingService;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.VerificationService;

/** Who leaves in the year takes a transcript of the results so far along, signed and sealed like any other. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class LeavingIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final LocalDate DAY = LocalDate.of(SchoolYear.start(TestClass.YEAR) + 1, 3, 17);
  private static final String BOOKS = "hocba.archive.books";

  @Inject
  private TestSchool school;
  @Inject
  private Schools schools;
  @Inject
  private TransferService transfers;
  @Inject
  private LeavingService leavings;
  @Inject
  private Transcripts transcripts;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private VerificationService verifications;
  @Inject
  private CopyService copies;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;

  @Test
  void theResultsSoFarAreSealedHandedOverAndListedInTheClasssBook() throws Exception {
    long c = school.imported("9U1");
    school.finals(c, 1);
    Enrolment gone = schools.enrolments(c).getLast();
    assertEquals(ProblemCode.NOT_GONE, refused(() -> issued(c, gone)).code());
    left(c, gone);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("vanthu", Role.RECORDS_CLERK).does(() -> leavings.issue(c, gone.id()))).code());
    String id = issued(c, gone).orElseThrow();
    sealed(id);
    TranscriptDocument d = document(id);
    assertEquals(List.of(DAY, "OUT", "Trường THCS Khác"), List.of(d.leaving().day(), d.leaving().kind(), d.leaving().toSchool()));
    TranscriptDocument.SubjectResult subject = d.subjects().stream().filter(s -> s.termOne() != null).findFirst().orElseThrow();
    assertNull(subject.year());
    assertEquals("UNDECIDED", d.promotion());
    Leaving.Taken taken = d.leaving().taken().stream().filter(t -> t.code().equals(subject.code())).findFirst().orElseThrow();
    assertTrue(taken.entries().stream().allMatch(e -> e.term() == 2 && e.value().equals("8.0")), taken.toString());
    byte[] pdf = archived.read(transcripts.find(id).orElseThrow().sealedSha256());
    assertEquals(Verdict.GENUINE_CURRENT, verifications.verify(pdf, "leaving.pdf", "192.0.2.41").verdict());
    CopyView.Offer offer = principal().does(() -> copies.offer(id));
    assertTrue(offer.editions().stream().anyMatch(e -> e.id().equals(id) && e.sealedAt() != null), "nobody can hand it over");
    assertEquals(Optional.empty(), issued(c, gone), "the same is issued twice");
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'ISSUE_LEAVING_TRANSCRIPT' and subject_id = '" + id + "'"));

    closed(c);
    BookDocument book = BookJson.read(school.text("select content from signing_document where kind = 'BOOK' and class_id = " + c));
    assertEquals(2, book.pupils().size(), "who left is not in the book");
    assertEquals(List.of(d.pupil().identifier(), DAY), List.of(book.pupils().getLast().identifier(), book.pupils().getLast().profile().leftOn()));
    assertEquals(List.of(new BookMove(DAY, d.pupil().identifier(), d.pupil().fullName(), "OUT", "Trường THCS Khác", "Theo gia đình")), book.moves());
    assertEquals(1, transcripts.editions(gone.id()).size(), "closing the class issued one for who left");
    Deadline.await(LONG, () -> archivedBooks(c), n -> n == 1);
  }

  /** Nothing of who left waits for what becomes of the class; what nobody has signed to the end goes no further when they come back. */
  @Test
  void whoComesBackIsInTheYearAgainAndTheNextEditionTakesThePlaceOfTheFirst() throws Exception {
    long c = school.imported("9U2");
    Enrolment gone = schools.enrolments(c).getLast();
    left(c, gone);
    String sealed = issued(c, gone).orElseThrow();
    sealed(sealed);
    back(c, gone);
    closed(c);
    TranscriptRecord now = transcripts.latest(gone.id()).orElseThrow();
    assertNotEquals(sealed, now.id());
    assertEquals(sealed, now.supersedes());
    assertNull(now.leftOn());
    assertNull(document(now.id()).leaving());
    sealed(now.id());
    assertEquals(TranscriptState.SUPERSEDED, transcripts.find(sealed).orElseThrow().state());
  }

  @Test
  void peopleSignItInTurnWhateverTheClassDoesAndNobodyGoesOnOnceThePupilIsBack() throws Exception {
    long c = school.imported("9U3");
    Enrolment gone = schools.enrolments(c).getLast();
    left(c, gone);
    String before = System.setProperty(Setting.SIGNERS.key(), "PEOPLE");
    try {
      String id = issued(c, gone).orElseThrow();
      assertEquals("OPEN GVBM", chain(id), "its subject teachers sign it");
      assertNotNull(document(id).form().signing().getFirst().teacher());
      closed(c);
      school.reopen(c, "Ghi thiếu");
      String other = transcripts.latest(schools.enrolments(c).getFirst().id()).orElseThrow().id();
      assertTrue(chain(other).startsWith("HELD"), chain(other));
      String meanwhile = chain(id);
      back(c, gone);
      assertEquals(List.of("OPEN GVBM", "LEFT GVBM"), List.of(meanwhile, chain(id)), "while the class is open again, and once the pupil is back");
      assertEquals(TranscriptState.SUPERSEDED, transcripts.find(id).orElseThrow().state());
    } finally {
      if (before == null) {
        System.clearProperty(Setting.SIGNERS.key());
      } else {
        System.setProperty(Setting.SIGNERS.key(), before);
      }
    }
  }

  private String chain(String transcript) throws Exception {
    return school.text("select concat(concat(state, ' '), step) from signing_document where transcript_id = '" + transcript + "'");
  }

  private Optional<String> issued(long c, Enrolment whose) throws Exception {
    return principal().does(() -> leavings.issue(c, whose.id()));
  }

  private void left(long c, Enrolment whose) throws Exception {
    board().does(() -> {
      transfers.leave(c, whose.id(), PupilMove.Kind.OUT, DAY, "Trường THCS Khác", "Theo gia đình");
      return true;
    });
    assertEquals(List.of(whose.id()), principal().does(() -> leavings.of(c)).stream().map(LeavingService.Leaver::enrolmentId).toList());
  }

  private void back(long c, Enrolment whose) throws Exception {
    board().does(() -> {
      transfers.comeBack(c, whose.pupilId(), DAY.plusDays(3), "Không đi nữa");
      return true;
    });
  }

  private void closed(long c) throws Exception {
    System.setProperty(BOOKS, "true");
    try {
      principal().does(() -> {
        locks.lock(c, "12/QĐ", "Thử");
        return closings.close(c);
      });
    } finally {
      System.clearProperty(BOOKS);
    }
  }

  private void sealed(String id) {
    Deadline.await(LONG, () -> transcripts.find(id).orElseThrow().sealedSha256(), sha256 -> sha256 != null);
  }

  private long archivedBooks(long c) {
    try {
      return school.count("select count(*) from signing_document where kind = 'BOOK' and state = 'ARCHIVED' and class_id = " + c);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private TranscriptDocument document(String id) {
    return TranscriptJson.read(transcripts.find(id).orElseThrow().document().getBytes(StandardCharsets.UTF_8));
  }
}
