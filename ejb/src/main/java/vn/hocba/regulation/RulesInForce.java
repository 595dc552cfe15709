package vn.hocba.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocba.archive.Sha256;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.configuration.RefusedStart;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumFaultsException;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.Problem;
import vn.hocba.school.SchoolClass;

/**
 * Keeps the curriculum, with the province's rows, and the reading of open points. Read once at start: a server with a
 * faulty file or setting does not start, and says every fault. A class whose year was closed once keeps the edition it was
 * closed by, also when it is opened again: what moved on since must not change a result that was issued.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@Lock(LockType.READ)
public class RulesInForce {

  private static final System.Logger LOG = System.getLogger(RulesInForce.class.getName());

  @Inject
  private RulesEditions editions;
  private String text;
  private String edition;
  private Rules now;
  private final EarlierRules earlier = new EarlierRules(id -> read(editions.find(id).orElseThrow()));

  @PostConstruct
  void read() {
    RulesText rules = RulesText.ofToday();
    try {
      now = rules.rules();
    } catch (IllegalStateException e) {
      throw RefusedStart.because(e.getCause() instanceof CurriculumFaultsException faulty
          ? faulty.faults().stream().map(f -> Setting.CURRICULUM_FILE.key() + ": " + f.told()).toList()
          : List.of(Setting.CURRICULUM_FILE.key() + " or a setting hocba.rules: " + e.getMessage()));
    }
    text = rules.write();
    edition = Sha256.hex(text);
    SubjectNames.use(now.curriculum());
    editions.all().forEach(this::name);
  }

  /** Subjects that only an earlier edition has are named on every page, not only once a class of theirs was looked at. */
  private void name(RulesEdition kept) {
    try {
      SubjectNames.use(read(kept).curriculum());
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.ERROR, "Edition " + kept.id() + " of the rules cannot be read; classes that keep it"
          + " have no results", e);
    }
  }

  private static Rules read(RulesEdition kept) {
    return RulesText.read(kept.text()).rules();
  }

  /** The rules a class's results are made by: those it was closed by first, else those of today. */
  public Rules of(SchoolClass c) {
    String kept = c.rulesEdition();
    return kept == null || kept.equals(edition) ? now : earlier.of(kept);
  }

  /** Has a class that is closed for the first time keep the rules of today; before the moment of its closing is taken. */
  public void keep(SchoolClass c) {
    if (c.rulesEdition() == null) {
      if (editions.find(edition).isEmpty()) {
        editions.add(edition, text);
      }
      c.keepRules(edition);
    }
  }

  /**
   * Whether a class that was closed was so by the edition it keeps: those closed before editions were kept have one that came
   * later.
   *
   * @param closed when it was closed first
   */
  public boolean closedByItsOwn(SchoolClass c, Instant closed) {
    return closed != null && c.rulesEdition() != null
        && editions.find(c.rulesEdition()).filter(e -> !e.keptAt().isAfter(closed)).isPresent();
  }

  public Curriculum curriculum() {
    return now.curriculum();
  }

  public AssessmentPolicies secondaryPolicies() {
    return now.secondaryPolicies();
  }

  public PrimaryPolicies primaryPolicies() {
    return now.primaryPolicies();
  }

  /** Of today, see {@link Rules#regulation}. @throws Problem REGULATION_UNKNOWN, REGULATION_NOT_HERE */
  public AppliedRegulation regulation(SchoolLevel level, int grade, String schoolYear) {
    return now.regulation(level, grade, schoolYear);
  }

  /** Of today, see {@link Rules#assessor}. @throws Problem REGULATION_UNKNOWN, REGULATION_OF_PRIMARY */
  public YearAssessor assessor(SchoolLevel level, int grade, String schoolYear) {
    return now.assessor(level, grade, schoolYear);
  }
}
