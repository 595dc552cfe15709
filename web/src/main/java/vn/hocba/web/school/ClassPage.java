package vn.hocba.web.school;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocba.access.DelegationService;
import vn.hocba.access.Right;
import vn.hocba.archiving.JobService;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.ClassLock;
import vn.hocba.lock.ClassLockService;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.school.ClassService;
import vn.hocba.school.ClassState;
import vn.hocba.transcript.TranscriptService;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.web.wording.Wording;

/** Shows one class's year: its books, its results, its transcripts; the principal locks and unlocks it here. */
@Named
@ViewScoped
public class ClassPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LAST_PRIMARY_GRADE = 5;

  @Inject
  private ClassService classes;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private PupilLines results;
  @Inject
  private PrimaryLines primaryResults;
  @Inject
  private TranscriptService transcripts;
  @Inject
  private JobService jobs;
  @Inject
  private LockService locks;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private ClassLockService classLocks;
  @Inject
  private DelegationService delegations;
  @Inject
  private Wording wording;
  private long id;
  private String number;
  private String reason;
  private LocalDate until;
  private SealingProgress sealing;
  private List<PupilLine> pupils;
  private List<PrimaryLine> primaryPupils;
  private boolean primary;
  // What follows is read again whenever a page kept elsewhere comes back.
  private transient ClassService.Row row;
  private transient List<GradebookService.Entry> books;
  private transient List<ClassLock> partLocks;
  private transient Map<Long, TranscriptService.Issued> issued;

  /** Reads everything anew; also the way to see what the archive has done meanwhile. */
  public void open() {
    row = classes.find(id);
    primary = primary(row);
    pupils = primary ? List.of() : results.of(id);
    primaryPupils = primary ? primaryResults.of(id) : List.of();
    books = gradebooks.ofClass(id);
    refresh();
  }

  static boolean primary(ClassService.Row row) {
    return row.grade() <= LAST_PRIMARY_GRADE;
  }

  /** Reads again how far the transcripts have come. */
  public void refresh() {
    sealing = SealingProgress.of(jobs.overview(id));
    issued = new HashMap<>();
    transcripts.ofClass(id).forEach(t -> issued.put(t.enrolmentId(), t));
  }

  /** Locks the book; the service insists on number and reason of the decision. */
  public void lock() {
    locks.lock(id, number, reason);
    done("class.locked");
  }

  /** Decides that the book is opened again; the service insists on number, reason and end. */
  public void unlock() {
    reopenings.decide(id, number, reason, until);
    until = null;
    open();
    done(isBookOpen() ? "class.unlocked" : "class.reopening.decided");
  }

  private void done(String key) {
    number = null;
    reason = null;
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, row.name())));
  }

  /** What of the book is locked or reopened by a decision. */
  public List<ClassLock> getLocks() {
    if (partLocks == null) {
      partLocks = classLocks.of(id);
    }
    return partLocks;
  }

  /** A decision to open the class again that waits for the board; or null. */
  public ClassLockService.Waiting getWaiting() {
    return classLocks.waiting(id).orElse(null);
  }

  /** Pupils whose results lack something, in the order of the list. */
  public List<ClosingLine> getOpenPupils() {
    return Stream.<ClosingLine>concat(pupils.stream(), primaryPupils.stream()).filter(ClosingLine::open).toList();
  }

  /** The newest edition of a pupil's transcript, or null. */
  public TranscriptService.Issued transcript(ClosingLine pupil) {
    return current().get(pupil.enrolmentId());
  }

  /** Whether an edition's file can be opened. */
  public boolean opens(TranscriptService.Issued transcript) {
    return transcript != null && transcript.state() != TranscriptState.ISSUED;
  }

  private Map<Long, TranscriptService.Issued> current() {
    if (issued == null) {
      open();
    }
    return issued;
  }

  public ClassService.Row getRow() {
    if (row == null) {
      open();
    }
    return row;
  }

  public List<GradebookService.Entry> getBooks() {
    if (books == null) {
      open();
    }
    return books;
  }

  /** The last day of a reopening, at first the usual one. */
  public LocalDate getUntil() {
    return until == null ? reopenings.usualEnd() : until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public boolean isBookOpen() {
    return getRow().state() == ClassState.OPEN;
  }

  /** Whether the visitor may lock and open a class of this grade. */
  public boolean isMayLock() {
    return delegations.decides(Right.LOCK_BOOK, getRow().grade());
  }

  /** Whether the visitor may close the year of a class of this grade. */
  public boolean isMayClose() {
    return delegations.decides(Right.CLOSE_YEAR, getRow().grade());
  }

  public boolean isLocked() {
    return getRow().state() == ClassState.LOCKED;
  }

  public List<PupilLine> getPupils() {
    return pupils;
  }

  public List<PrimaryLine> getPrimaryPupils() {
    return primaryPupils;
  }

  /** Whether its results follow the regulations for primary school. */
  public boolean isPrimary() {
    return primary;
  }

  /** Nothing issued yet means a total of 0. */
  public SealingProgress getSealing() {
    return sealing;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
