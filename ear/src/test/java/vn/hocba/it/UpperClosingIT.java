package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.approval.Period;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.SignersStatus;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.Progress;
import vn.hocba.homeroom.TaughtTermsService;
import vn.hocba.lock.LockService;
import vn.hocba.preserving.BatchRecord;
import vn.hocba.preserving.Batches;
import vn.hocba.preserving.Preservation;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.status.StatusService;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.PupilResult;
import vn.hocba.transcript.Transcripts;

/** Classes of upper secondary school and of continuing education, with chosen subjects and topics, are closed. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpperClosingIT {

  private static final String QUIET = "10C12";

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private TaughtTermsService terms;
  @Inject
  private ApprovalService approvals;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Preservation preservation;
  @Inject
  private Batches batches;
  @Inject
  private StatusService status;
  @Inject
  private SignersStatus signers;
  @Inject
  private ArchiveStore store;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  @Test
  @Order(1)
  void upperSecondarySchoolIsClosedUnderItsOwnNameAndRule() throws Exception {
    // until their batch is made, so that both ways of proving signers are walked: other classes are sealed with all of it
    System.setProperty(Setting.SEAL_LEVEL.key(), SealLevel.STAMPED.name());
    TranscriptDocument d = closed("66643201", "Hoàng Minh Đức", "giaovien.thpt", "hieutruong.thpt", "10C7");
    assertEquals(List.of("THPT", "TT22/2021", "TOT", "PROMOTED", "GOOD"),
        List.of(d.school().level(), d.ruleSet(), d.result(), d.promotion(), d.award()));
  }

  @Test
  @Order(2)
  void continuingEducationIsClosedUnderItsOwnNameAndRule() throws Exception {
    TranscriptDocument d = closed("66643301", "Mai Thị Kiều Oanh", "giaovien.gdtx", "giamdoc.gdtx", "10G7");
    assertEquals(List.of("GDTX", "TT43/2021", "TOT", "PROMOTED"),
        List.of(d.school().level(), d.ruleSet(), d.result(), d.promotion()));
  }

  @Test
  @Order(3)
  @RunAsClient
  void theirTranscriptsAreSealedFoundAndGenuine() {
    for (String[] level : new String[][] {{"THPT", "10C7"}, {"GDTX", "10G7"}}) {
      IssuedClass issued = new IssuedClass(DemoPortal.at(level[0], "PRINCIPAL"), level[1]);
      issued.awaitSealed(2);
      issued.assertGenuine(issued.find(FullClass.pupil(level[1], 1), ""));
    }
  }

  @Test
  @Order(4)
  void evidenceIsBegunForWhatWasSealed() throws Exception {
    System.clearProperty(Setting.SEAL_LEVEL.key());
    while (preservation.begin().done() > 0) {
      assertTrue(batches.newest().orElseThrow().files() > 0);
    }
    assertFalse(preservation.due(), "a batch was made a moment ago");
    assertNotNull(batches.newest().orElseThrow().validationSha256());
  }

  @Test
  @Order(5)
  @RunAsClient
  void theirEvidenceProvesThemToAForeignReader() throws Exception {
    assertProven("10C7");
  }

  private static void assertProven(String name) throws Exception {
    IssuedClass issued = new IssuedClass(DemoPortal.at("THPT", "PRINCIPAL"), name);
    String address = "/transcripts/" + issued.find(FullClass.pupil(name, 1), "").get("id");
    byte[] pdf = issued.principal().get(address + "/pdf").body();
    HttpResponse<byte[]> answer = issued.principal().get(address + "/evidence");
    assertEquals(200, answer.statusCode());
    ForeignReader.assertProven(answer.body(), pdf);
    byte[] status = issued.principal().get(address + "/validation-data").body();
    assertFalse(ValidationData.read(status).ocspAnswers().isEmpty());
    ForeignReader.assertProven(issued.principal().get(address + "/validation-data/evidence").body(), status);
    for (String path : List.of("/evidence", "/validation-data", "/validation-data/evidence")) {
      assertEquals(404, DemoPortal.at("GDTX", "PRINCIPAL").get(address + path).statusCode(), path);
    }
    issued.assertGenuine(issued.find(FullClass.pupil(name, 1), ""));
  }

  @Test
  @Order(6)
  void evidenceIsRenewedInTimeAndWithAStrongerAlgorithm() throws Exception {
    school.run("update evidence_batch set proven_until = timestamp '2026-01-01 00:00:00'");
    assertEquals(List.of(), preservation.renewEnding().unread());
    assertEquals(0, count("select count(*) from evidence_batch where proven_until < timestamp '2026-01-02 00:00:00'"), "what ends soon got no further stamp");
    BatchRecord before = batches.newest().orElseThrow();
    System.setProperty(Setting.PRESERVATION_DIGEST.key(), "SHA512");
    try {
      for (Optional<Long> done = preservation.strengthen(0); done.isPresent();) {
        done = preservation.strengthen(done.get());
      }
    } finally {
      System.clearProperty(Setting.PRESERVATION_DIGEST.key());
    }
    BatchRecord after = batches.newest().orElseThrow();
    assertEquals(DigestMethod.SHA512, after.digest());
    assertEquals(before.edition() + 1, after.edition());
  }

  @Test
  @Order(7)
  @RunAsClient
  void renewedEvidenceStillProves() throws Exception {
    theirEvidenceProvesThemToAForeignReader();
  }

  /** One of three signers gets a certificate whose authority the test can silence; see {@link QuietAuthority}. */
  @Test
  @Order(8)
  @RunAsClient
  void aSignersAuthorityIsOneThatCanFallSilent() throws Exception {
    QuietAuthority.inPlaceOf("Hoàng Minh Đức");
  }

  @Test
  @Order(9)
  void aClassIsSealedWhileItAnswers() throws Exception {
    System.setProperty(Setting.SEAL_LEVEL.key(), SealLevel.STAMPED.name());
    try {
      closed("66643201", "Hoàng Minh Đức", "giaovien.thpt", "hieutruong.thpt", QUIET);
      Deadline.await(Duration.ofMinutes(4), () -> count("select count(*) from seal_job where state = 'DONE' and class_id in"
          + " (select id from school_class where name = '" + QUIET + "')"), done -> done == 2);
    } finally {
      System.clearProperty(Setting.SEAL_LEVEL.key());
    }
  }

  @Test
  @Order(10)
  @RunAsClient
  void thenItFallsSilent() throws Exception {
    QuietAuthority.fallSilent(true);
    QuietAuthority.putBack();
  }

  @Test
  @Order(11)
  void itsAnswerAloneIsMissingAndThatIsTold() throws Exception {
    while (preservation.begin().done() > 0) {
      assertTrue(batches.newest().orElseThrow().files() > 0);
    }
    BatchRecord begun = batches.newest().orElseThrow();
    assertFalse(ValidationData.read(store.vault().read(begun.validationSha256())).ocspAnswers().isEmpty(), "the others told it");
    byte[] sealed = store.vault().read(school.text("select sealed_sha256 from transcript where sealed_sha256 is not null and class_id ="
        + " (select id from school_class where name = '" + QUIET + "') order by id limit 1"));
    // as itself, and not as a fault of the server: then a file "could not be checked", and nobody sees an incident
    assertThrows(SealingException.class, () -> signers.now(EmbeddedSignatures.certificates(sealed)));
    assertEquals(1, count("select count(*) from unanswered_status where batch = " + begun.number()));
    assertEquals(List.of("Hoc Ba DEMO issuing"), As.person("hieutruong.thpt", Role.PRINCIPAL).does(status::status).silent().stream()
        .map(StatusService.Silent::authority).toList());
    System.setProperty(Setting.PRESERVATION_ASK_MINUTES.key(), "0");
    preservation.askAgain();
    assertEquals(1, count("select count(*) from unanswered_status where batch = " + begun.number()), "it is silent still");
  }

  @Test
  @Order(12)
  @RunAsClient
  void whatItsAuthorityOwesIsOnThePageAndThenItAnswers() {
    assertEquals("Hoc Ba DEMO issuing", IssuedClass.list(DemoPortal.told(200, DemoPortal.at("THPT", "PRINCIPAL").get("/status")),
        "silentAuthorities").getFirst().get("authority"));
    QuietAuthority.fallSilent(false);
  }

  @Test
  @Order(13)
  void aSilentAuthorityIsAskedAgainAndWhatTheOthersToldIsKept() throws Exception {
    BatchRecord owed = batches.find(school.count("select batch from unanswered_status")).orElseThrow();
    List<Path> kept = Stream.of(Setting.dataDirectory().resolve("vault"), Path.of(Setting.VAULT_COPY.text()))
        .map(root -> content(root, owed.validationSha256())).filter(Files::exists).toList();
    byte[] whole = Files.readAllBytes(kept.getFirst());
    try {
      // What the others told is damaged: that batch stays as it is, named, and nothing else waits for it.
      for (Path file : kept) {
        Files.writeString(file, "hỏng");
      }
      Deadline.await(Duration.ofMinutes(2), this::unread, List.of("VALIDATION validation-" + owed.number())::equals);
      assertEquals(1, count("select count(*) from unanswered_status where batch = " + owed.number()), "completed without what it had");
      for (Path file : kept) {
        Files.write(file, whole);
      }
      Deadline.await(Duration.ofMinutes(2), this::askedAgain, left -> left == 0);
    } finally {
      System.clearProperty(Setting.PRESERVATION_ASK_MINUTES.key());
    }
    long batch = school.count("select max(status_batch) from evidence_batch");
    ValidationData data = ValidationData.read(store.vault().read(batches.find(batch).orElseThrow().validationSha256()));
    assertFalse(data.ocspAnswers().isEmpty(), "what was kept before");
    assertFalse(data.revocationLists().isEmpty(), "what came now");
    assertEquals(List.of(), As.person("hieutruong.thpt", Role.PRINCIPAL).does(status::status).silent());
  }

  private static Path content(Path root, String sha256) {
    return root.resolve("ocfl").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256)
        .resolve("v1/content/" + sha256 + ".p7b");
  }

  private List<String> unread() {
    try {
      return preservation.askAgain().unread();
    } catch (IOException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** The server's own look may come first to the same lines. */
  private long askedAgain() {
    try {
      preservation.askAgain();
    } catch (EJBException | IOException theOtherWasFaster) {
      return count("select count(*) from unanswered_status");
    }
    return count("select count(*) from unanswered_status");
  }

  @Test
  @Order(14)
  @RunAsClient
  void whatWasAddedLaterProvesThemToAForeignReader() throws Exception {
    QuietAuthority.end();
    assertProven(QUIET);
  }

  private long count(String query) {
    try {
      return school.count(query);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(15)
  void aTopicGroupCountsAmongTheRegularMarksOfItsSubject() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643201", "Hoàng Minh Đức", "10C8", 10);
    As teacher = As.person("giaovien.thpt", Role.SUBJECT_TEACHER);
    made.fill(classId, teacher);
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    List<ClassSubject> books = schools.subjectsOf(classId);
    SubjectPlan topic = rules.curriculum().subjects(SchoolLevel.THPT, 10, c.schoolYear()).stream()
        .filter(p -> p.role() == vn.hocba.curriculum.Role.TOPIC
            && books.stream().anyMatch(b -> b.subject().equals(p.code()))).findFirst().orElseThrow();
    long book = books.stream().filter(b -> b.subject().equals(topic.code())).findFirst().orElseThrow().id();
    long pupil = schools.enrolments(classId).getFirst().id();
    assertEquals(1, teacher.does(() -> gradebooks.save(book, List.of(new CellChange(pupil + ":1:REGULAR:1", "10", 1))))
        .saved().size());
    // Everything else is 8.5, so one more regular mark of 10 makes 8.7 with two to four regular marks.
    assertEquals(List.of("8.7", "8.5"), As.person("hieutruong.thpt", Role.PRINCIPAL).does(() -> closings.preview(classId))
        .stream().map(r -> r.assessment().subjects().stream().filter(y -> y.code().equals(topic.partOf())).findFirst()
            .orElseThrow().termOne().text()).toList());
    ClassSubject own = books.stream().filter(b -> b.subject().equals(topic.partOf())).findFirst().orElseThrow();
    assertEquals(List.of("8.7", "8.5"), teacher.does(() -> gradebooks.view(own.id())).rows().stream()
        .map(r -> r.averages().term1()).toList(), "the grid leaves the topic group out");
    // Saved again in the grid, the average beside the mark is the same.
    assertEquals("8.7", teacher.does(() -> gradebooks.save(own.id(), List.of(new CellChange(pupil + ":1:REGULAR:1",
        "8.5", 1)))).averages().getFirst().term1());
  }

  @Test
  void aTopicGroupWithoutAnyResultIsWaitedForAndAttendanceNobodyKeptIsSaid() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643201", "Hoàng Minh Đức", "10C9", 10);
    String topic = schools.subjectsOf(classId).stream().map(ClassSubject::subject).filter(s -> s.startsWith("CD_"))
        .findFirst().orElseThrow();
    made.fill(classId, As.person("giaovien.thpt", Role.SUBJECT_TEACHER), "1:" + topic + ":1:REGULAR:1",
        "1:" + topic + ":2:REGULAR:1", "2:" + topic + ":1:REGULAR:1");
    assertEquals(List.of(List.of(Missing.What.TOPIC_MARK), List.of()), year(classId).stream()
        .map(r -> r.assessment().missing().stream().map(Missing::what).toList()).toList());
    assertEquals(List.of(false, false), reasons(classId, ReasonCode.ABSENCES_ASSUMED));
    transaction.begin();
    schools.enrolments(classId).forEach(e -> e.enterHomeroom(e.homeroom().withAbsences(0, 0)));
    transaction.commit();
    assertEquals(List.of(true, true), reasons(classId, ReasonCode.ABSENCES_ASSUMED));
  }

  @Test
  void aTopicGroupIsAPartOfItsOwnAndItsMarksUndoItsSubjectsCompletion() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643201", "Hoàng Minh Đức", "10C14", 10);
    As teacher = As.person("giaovien.thpt", Role.SUBJECT_TEACHER);
    As principal = As.person("hieutruong.thpt", Role.PRINCIPAL);
    ClassSubject topic = schools.subjectsOf(classId).stream().filter(s -> s.subject().startsWith("CD_")).findFirst().orElseThrow();
    String subject = rules.curriculum().plan(SchoolLevel.THPT, 10, FullClass.YEAR, topic.subject()).orElseThrow().partOf();
    made.fill(classId, teacher, "1:" + topic.subject() + ":1:REGULAR:1", "1:" + topic.subject() + ":2:REGULAR:1");
    String other = "Võ Thị Chuyên Đề";
    transaction.begin();
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    schools.subjectsOf(classId).stream().filter(s -> s.subject().equals(topic.subject())).forEach(s -> s.assignTeacher(
        schools.staffMember(c.schoolId(), other).id()));
    transaction.commit();
    assertTopicsTeacherOwes(classId, topic.subject(), subject, other);
    complete(teacher, classId, subject);
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> complete(teacher, classId, topic.subject())).code());
    assertEquals(ProblemCode.ENTRIES_MISSING, TestSchool.refused(() -> complete(principal, classId, topic.subject())).code());
    assertTopicsMarkUndoes(classId, topic, subject);
    complete(principal, classId, topic.subject());
    assertEquals(List.of(), owing(classId, subject, topic.subject()));
  }

  private void assertTopicsTeacherOwes(long classId, String topic, String subject, String teacher) throws Exception {
    Progress.OfPeriod year = year(classId, Period.YEAR);
    Progress.Part own = year.parts().stream().filter(p -> p.part().equals(topic)).findFirst().orElseThrow();
    assertEquals(List.of(teacher, FullClass.pupil("10C14", 1) + " (1)"), List.of(own.teacher(), own.owed().names()));
    assertTrue(year.parts().stream().filter(p -> p.part().equals(subject)).allMatch(p -> p.owed().isNone()),
        "the subject's teacher does not owe it");
    assertTrue(year(classId, Period.TERM_1).parts().stream().allMatch(p -> !p.part().equals(topic) || p.owed().isNone()),
        "it may come in the second term");
  }

  /** The same mark in a book's grid, by its teacher; the subject's completion, declared before, no longer holds. */
  private void assertTopicsMarkUndoes(long classId, ClassSubject topic, String subject) throws Exception {
    assertEquals(List.of(topic.subject()), owing(classId, subject, topic.subject()));
    transaction.begin();
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    long teacher = schools.staffMember(c.schoolId(), "Hoàng Minh Đức").id();
    schools.classSubject(topic.id()).orElseThrow().assignTeacher(teacher);
    transaction.commit();
    long pupil = schools.enrolments(classId).getFirst().id();
    assertEquals(1, As.person("giaovien.thpt", Role.SUBJECT_TEACHER).does(() -> gradebooks.save(topic.id(),
        List.of(new CellChange(pupil + ":2:REGULAR:1", "9", 0)))).saved().size());
    assertEquals(List.of(subject, topic.subject()).stream().sorted().toList(), owing(classId, subject, topic.subject()));
    complete(As.person("giaovien.thpt", Role.SUBJECT_TEACHER), classId, subject);
    transaction.begin();
    schools.classSubject(topic.id()).orElseThrow().assignTeacher(schools.staffMember(c.schoolId(), "Võ Thị Chuyên Đề").id());
    transaction.commit();
  }

  private List<String> owing(long classId, String... parts) throws Exception {
    return year(classId, Period.YEAR).owing().stream().map(Progress.Part::part).filter(List.of(parts)::contains).sorted().toList();
  }

  private Progress.OfPeriod year(long classId, Period period) throws Exception {
    return As.person("hieutruong.thpt", Role.PRINCIPAL).does(() -> approvals.progress(classId)).periods().get(period.ordinal());
  }

  private boolean complete(As who, long classId, String part) throws Exception {
    return who.does(() -> {
      approvals.complete(classId, Period.YEAR, part);
      return true;
    });
  }

  @Test
  void aSubjectTaughtInOneTermHasThatTermsResultForTheYear() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643201", "Hoàng Minh Đức", "10C10", 10);
    As principal = As.person("hieutruong.thpt", Role.PRINCIPAL);
    As deputyElsewhere = As.person("phohieutruong", Role.DEPUTY);
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> deputyElsewhere.does(() -> teach(classId, 2))).code());
    principal.does(() -> teach(classId, 2));
    made.fill(classId, As.person("giaovien.thpt", Role.SUBJECT_TEACHER));
    PupilResult first = year(classId).getFirst();
    assertEquals(List.of(), first.assessment().missing());
    SubjectYear history = first.assessment().subjects().stream().filter(s -> s.code().equals("LICH_SU")).findFirst()
        .orElseThrow();
    assertNull(history.termOne());
    assertEquals("8.5", history.year().text());
    assertEquals(ReasonCode.ONE_TERM_ONLY, history.whyYear().getFirst().code());
    assertEquals(ProblemCode.TERM_HAS_MARKS,
        TestSchool.refused(() -> principal.does(() -> teach(classId, 1))).code());
    principal.does(() -> teach(classId, null));
    assertFalse(year(classId).getFirst().assessment().missing().isEmpty(), "the first term is not waited for again");
  }

  private boolean teach(long classId, Integer term) {
    terms.teach(classId, "LICH_SU", term);
    return true;
  }

  private List<Boolean> reasons(long classId, ReasonCode code) throws Exception {
    return year(classId).stream().map(r -> r.assessment().endOfYear().promotion().reasons().stream()
        .anyMatch(x -> x.code() == code)).toList();
  }

  private List<PupilResult> year(long classId) throws Exception {
    return As.person("hieutruong.thpt", Role.PRINCIPAL).does(() -> closings.preview(classId));
  }

  private TranscriptDocument closed(String school, String teacher, String username, String principal, String name)
      throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found(school, teacher, name, 10);
    made.fill(classId, As.person(username, Role.SUBJECT_TEACHER));
    Closing closing = As.person(principal, Role.PRINCIPAL).does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return closings.close(classId);
    });
    assertEquals(List.of(), closing.unclassified());
    TranscriptDocument document = TranscriptJson.read(
        transcripts.ofClass(classId).getFirst().document().getBytes(StandardCharsets.UTF_8));
    document.subjects().forEach(s -> assertEquals(FullClass.COMMENT, s.commentTwo(), s.code()));
    return document;
  }
}
