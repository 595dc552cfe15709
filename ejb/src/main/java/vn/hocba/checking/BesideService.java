package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.compare.Compared;
import vn.hocba.archive.compare.PageComparer;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.VerificationRate;

/** Shows pages of a checked file beside those of the archived transcript it pretends to be; both are drawn in the worker process. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BesideService {

  /** Pages that are shown at most. */
  public static final int MOST_PAGES = 50;
  /** Bytes of the drawn pages of one run. */
  private static final long MOST_PICTURES = 50_000_000;

  @Inject
  private CheckRuns runs;
  @Inject
  private CheckDesk desk;
  @Inject
  private Transcripts transcripts;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;
  @Inject
  private VerificationRate rate;

  /** Whether there is something to show: the file is kept and is about a transcript of ours. @throws Problem NOT_FOUND */
  public boolean shows(long runId, int position) {
    return Files.exists(CheckedBytes.file(runId, position)) && item(runId, position).document() != null;
  }

  /**
   * Draws a page of both; the pictures are then there for {@link #picture}.
   *
   * @param page from 1; 0 for the first that differs
   * @throws Problem NOT_FOUND for what is not kept, not ours or out of scope, ARCHIVED_DAMAGED, NOT_AVAILABLE,
   *     TOO_MANY_REQUESTS: a page counts as a file that is checked
   */
  public Compared draw(long runId, int position, int page) {
    TranscriptRecord transcript = transcript(runId, position);
    if (page < 0 || page > MOST_PAGES || !Files.exists(CheckedBytes.file(runId, position))) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    rate.askOf(callers.current().accountId());
    byte[] archive = archived.read(transcript.sealedSha256());
    desk.record(AuditEvent.of(Action.READ_TRANSCRIPT, transcript.schoolId(), "TRANSCRIPT", transcript.id()));
    List<Path> passing = new ArrayList<>();
    try {
      // Names of their own: the same page may be drawn twice at once, and a picture is there whole or not at all.
      for (String ending : List.of(".archived", ".theirs", ".ours")) {
        passing.add(CheckedBytes.passing(runId, ending).toAbsolutePath());
      }
      Files.write(passing.get(0), archive);
      Compared compared = new PageComparer(workers.forUploads(), Deadline.within(workers.deadline())).compare(
          CheckedBytes.file(runId, position).toAbsolutePath(), passing.get(0), page, MOST_PAGES, passing.get(1), passing.get(2));
      if (compared.outcome() == Compared.Outcome.SHOWN) {
        Files.move(passing.get(1), CheckedBytes.picture(runId, position, compared.page(), "theirs"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(passing.get(2), CheckedBytes.picture(runId, position, compared.page(), "ours"), StandardCopyOption.REPLACE_EXISTING);
        CheckedBytes.keepPictures(runId, MOST_PICTURES);
      }
      return compared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      passing.forEach(BesideService::remove);
    }
  }

  /** A PNG that was drawn. @throws Problem NOT_FOUND as {@link #draw}, and for what was not drawn */
  public byte[] picture(long runId, int position, int page, boolean ours) {
    transcript(runId, position);
    Path picture = CheckedBytes.picture(runId, position, page, ours ? "ours" : "theirs");
    try {
      return Files.readAllBytes(picture);
    } catch (IOException notThere) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
  }

  private CheckItem item(long runId, int position) {
    return runs.find(runId, callers.current().accountId()).flatMap(r -> runs.item(runId, position))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /** Within the scope the caller has now, which may be less than when the file was checked. */
  private TranscriptRecord transcript(long runId, int position) {
    Caller caller = callers.current();
    CheckItem item = item(runId, position);
    return Optional.ofNullable(item.document()).flatMap(d -> transcripts.find(d.id()))
        .filter(t -> caller.sees(t.schoolId()) && t.sealedSha256() != null).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
