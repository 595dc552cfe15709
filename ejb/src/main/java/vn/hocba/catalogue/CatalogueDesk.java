package vn.hocba.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocba.access.Caller;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.LineFault;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** The transactions of an import; asks no permission, so only services and the worker use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CatalogueDesk {

  /** Lines of one transaction: short enough that sealing does not wait for the ledger. */
  static final int PART = 200;
  private static final int ASKED_AT_ONCE = 500;
  private static final int MOST_SHOWN = 200;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private Schools schools;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** The lines with what the school's catalogue says against them, and notes where one can hardly be so or names another school. */
  public List<CatalogueLine> against(School school, List<CatalogueLine> lines) {
    Map<String, String> names = new HashMap<>();
    for (int from = 0; from < lines.size(); from += ASKED_AT_ONCE) {
      names.putAll(papers.names(school.code(), lines.subList(from, Math.min(lines.size(), from + ASKED_AT_ONCE)).stream()
          .map(CatalogueLine::number).filter(n -> !n.isEmpty()).toList()));
    }
    LocalDate today = LocalDate.now(clock);
    return lines.stream().map(read -> {
      CatalogueLine line = LineDoubts.noted(read, today);
      String name = names.get(line.number());
      CatalogueLine told = name == null ? line : name.equalsIgnoreCase(line.fullName()) ? line.with(LineFault.Kind.KNOWN, name)
          : line.with(LineFault.Kind.TAKEN, name);
      return line.school() == null || SchoolNaming.same(line.school(), school.name()) ? told
          : told.with(LineFault.Kind.OTHER_SCHOOL, line.school());
    }).toList();
  }

  /** The import of that very file into that school's catalogue, unless it was taken back. */
  public Optional<CatalogueImport> known(long schoolId, String sha256) {
    return em.createQuery("select i from CatalogueImport i where i.schoolId = :s and i.sha256 = :h and i.state not in :gone"
        + " order by i.id", CatalogueImport.class).setParameter("s", schoolId).setParameter("h", sha256)
        .setParameter("gone", List.of(ImportState.UNDOING, ImportState.UNDONE)).getResultStream().findFirst();
  }

  /** Writes the decision down; the lines follow. @throws Problem CATALOGUE_KNOWN */
  public long begin(Caller caller, School school, CatalogueFile file, CatalogueChoice choice, int lines, int good) {
    schools.hold(school.id());
    known(school.id(), file.sha256()).ifPresent(before -> {
      throw new Problem(ProblemCode.CATALOGUE_KNOWN, before.fileName(), before.takenAt(), before.takenByName());
    });
    CatalogueImport begun = new CatalogueImport(school.id(), file, choice, lines, good, ImportOffice.of(caller),
        caller.fullName(), clock.instant());
    em.persist(begun);
    em.flush();
    em.persist(new CatalogueSource(begun.id(), file.bytes()));
    audit.record(AuditEvent.of(Action.IMPORT_CATALOGUE, school.id(), "CATALOGUE", begun.id().toString())
        .saying(file.name() + ": " + good + "/" + lines + ", SHA-256 " + file.sha256()));
    return begun.id();
  }

  /** Those with something left to do that are due, the oldest first. */
  public List<Long> unfinished() {
    return em.createQuery("select i.id from CatalogueImport i where i.state in :open and i.attempts < :most"
        + " and (i.nextAt is null or i.nextAt <= :now) order by i.id", Long.class)
        .setParameter("open", List.of(ImportState.ENTERING, ImportState.UNDOING)).setParameter("most", CatalogueImport.MOST_ATTEMPTS)
        .setParameter("now", clock.instant()).getResultList();
  }

  /** Writes down that it is gone on with, before anything can go wrong: what ends the server is counted too. */
  public CatalogueImport attempt(long id) {
    CatalogueImport run = em.find(CatalogueImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    run.attempt(clock.instant());
    return run;
  }

  /** Lets an import go on that stands. */
  public void resume(long id) {
    CatalogueImport run = em.find(CatalogueImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.stopped()) {
      run.tryAnew();
      audit.record(AuditEvent.of(Action.IMPORT_CATALOGUE, run.schoolId(), "CATALOGUE", Long.toString(id))
          .saying(run.fileName() + ": " + run.linesDone() + "/" + run.linesRead() + ", SHA-256 " + run.sha256()));
    }
  }

  public Optional<CatalogueImport> find(long id) {
    return Optional.ofNullable(em.find(CatalogueImport.class, id));
  }

  /** The file of an import. */
  public byte[] source(long id) {
    return em.find(CatalogueSource.class, id).file();
  }

  /**
   * Enters the next lines, and how far it is in the same transaction: a crash loses a part or nothing, and nothing twice.
   *
   * @param lines all of the file
   * @return whether there are more
   */
  public boolean enter(long id, List<CatalogueLine> lines) {
    CatalogueImport run = em.find(CatalogueImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.state() != ImportState.ENTERING) {
      return false;
    }
    School school = schools.school(run.schoolId()).orElseThrow();
    List<CatalogueLine> part = lines.subList(Math.min(run.linesDone(), lines.size()), Math.min(run.linesDone() + PART, lines.size()));
    int entered = 0;
    for (CatalogueLine line : against(school, part)) {
      if (line.good()) {
        PaperTranscript paper = record(school, line);
        paper.cameFrom(id, line.line(), line.file());
        papers.add(paper);
        ledger.append(LedgerEntry.Kind.PAPER, paper.id(), null, null);
        entered++;
      }
    }
    boolean last = run.linesDone() + part.size() >= lines.size();
    run.went(part.size(), entered, last, clock.instant());
    return !last;
  }

  private static PaperTranscript record(School school, CatalogueLine line) {
    return new PaperTranscript(UUID.randomUUID().toString(), line.number(), line.fullName(), line.birthDate(), line.birthYear(),
        school.code(), line.school() == null ? school.name() : line.school(), line.className(), line.schoolYear(),
        line.storage(), line.text());
  }

  /** Decides that it is taken back; the records follow. @throws Problem CATALOGUE_STATE when it is already */
  public void undo(Caller caller, long id, String reason) {
    CatalogueImport run = em.find(CatalogueImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.state() == ImportState.UNDOING || run.state() == ImportState.UNDONE) {
      throw new Problem(ProblemCode.CATALOGUE_STATE, run.fileName(), run.undoneByName(), run.undoneAt());
    }
    run.undo(caller.fullName(), reason, clock.instant());
    audit.record(AuditEvent.of(Action.UNDO_CATALOGUE, run.schoolId(), "CATALOGUE", Long.toString(id)).because(reason)
        .saying(run.fileName() + ": " + run.entered() + ", SHA-256 " + run.sha256()));
  }

  /** Takes the next records out of the catalogue, and out of what is found. @return whether there are more */
  public boolean remove(long id) {
    CatalogueImport run = em.find(CatalogueImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.state() != ImportState.UNDOING) {
      return false;
    }
    List<PaperTranscript> part = papers.ofImport(id, PART);
    for (PaperTranscript paper : part) {
      papers.remove(paper);
      ledger.append(LedgerEntry.Kind.PAPER, paper.id(), null, null);
    }
    run.tryAnew();
    if (part.isEmpty()) {
      run.undone(papers.countOfImport(id));
    }
    return !part.isEmpty();
  }

  /** The newest first. @param schoolIds null for every school */
  public List<CatalogueRow> list(Collection<Long> schoolIds, ImportOffice office) {
    if (schoolIds != null && schoolIds.isEmpty()) {
      return List.of();
    }
    var query = em.createQuery("select i from CatalogueImport i" + (schoolIds == null ? "" : " where i.schoolId in :s")
        + " order by i.id desc", CatalogueImport.class).setMaxResults(MOST_SHOWN);
    if (schoolIds != null) {
      query.setParameter("s", schoolIds);
    }
    List<CatalogueRow> rows = new ArrayList<>();
    query.getResultList().forEach(i -> rows.add(row(i, office)));
    return rows;
  }

  /** An import, as that office sees it. */
  public CatalogueRow row(CatalogueImport i, ImportOffice office) {
    return CatalogueRow.of(i, schools.school(i.schoolId()).map(School::name).orElse(""), i.office() == office);
  }
}
