package vn.hocba.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.archive.Sha256;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Curriculum;
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
@PermitAll
@Lock(LockType.READ)
public class RulesInForce {

  private static final int REMEMBERED = 50;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;
  private String text;
  private String edition;
  private Rules now;
  private final Map<String, Rules> earlier = new ConcurrentHashMap<>();

  @PostConstruct
  void read() {
    RulesText rules = RulesText.ofToday();
    try {
      now = rules.rules();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(Setting.CURRICULUM_FILE.key() + " or a setting hocba.rules: " + e.getMessage(), e);
    }
    text = rules.write();
    edition = Sha256.hex(text);
    SubjectNames.use(now.curriculum());
  }

  /** The rules a class's results are made by: those it was closed by first, else those of today. */
  public Rules of(SchoolClass c) {
    String kept = c.rulesEdition();
    if (kept == null || kept.equals(edition)) {
      return now;
    }
    Rules rules = earlier.get(kept);
    if (rules == null) {
      rules = RulesText.read(em.find(RulesEdition.class, kept).text()).rules();
      if (earlier.size() < REMEMBERED) {
        earlier.put(kept, rules);
        SubjectNames.use(rules.curriculum());
      }
    }
    return rules;
  }

  /** Has a class that is closed for the first time keep the rules of today; in the caller's transaction. */
  public void keep(SchoolClass c) {
    if (c.rulesEdition() == null) {
      if (em.find(RulesEdition.class, edition) == null) {
        em.persist(new RulesEdition(edition, text, clock.instant()));
        em.flush();
      }
      c.keepRules(edition);
    }
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
