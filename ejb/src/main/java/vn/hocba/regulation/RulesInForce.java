package vn.hocba.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumFaultsException;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.Uncovered;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Keeps the curriculum, with the province's rows, and the reading of open points. Read once at start: a server with a
 * faulty file or setting does not start, and says every fault.
 */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
public class RulesInForce {

  private Curriculum curriculum;
  private AssessmentPolicies secondary;
  private PrimaryPolicies primary;

  @PostConstruct
  void read() {
    secondary = PolicySettings.secondary();
    primary = PolicySettings.primary();
    curriculum = Setting.CURRICULUM_FILE.value().map(Path::of).map(RulesInForce::provincial)
        .orElseGet(CurriculumSource::national);
  }

  private static Curriculum provincial(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return CurriculumSource.withProvincial(file.getFileName().toString(), text);
    } catch (IOException | CurriculumFaultsException e) {
      throw new IllegalStateException(Setting.CURRICULUM_FILE.key() + " cannot be used: " + e.getMessage(), e);
    }
  }

  public Curriculum curriculum() {
    return curriculum;
  }

  public AssessmentPolicies secondaryPolicies() {
    return secondary;
  }

  public PrimaryPolicies primaryPolicies() {
    return primary;
  }

  /**
   * The regulation of a class.
   *
   * @throws Problem REGULATION_UNKNOWN when the curriculum has none for the grade and year, REGULATION_NOT_HERE when it
   *     is known which applied, and there are no rules of it
   */
  public AppliedRegulation regulation(SchoolLevel level, int grade, String schoolYear) {
    Optional<AppliedRegulation> applied = curriculum.regulation(level, grade, schoolYear);
    return applied.orElseThrow(() -> Uncovered.regulation(level, grade, schoolYear)
        .map(then -> new Problem(ProblemCode.REGULATION_NOT_HERE, grade, schoolYear, then))
        .orElseGet(() -> new Problem(ProblemCode.REGULATION_UNKNOWN, grade, schoolYear)));
  }

  /**
   * What assesses a class of a secondary school.
   *
   * @throws Problem REGULATION_UNKNOWN, REGULATION_OF_PRIMARY
   */
  public YearAssessor assessor(SchoolLevel level, int grade, String schoolYear) {
    AppliedRegulation applied = regulation(level, grade, schoolYear);
    if (level == SchoolLevel.PRIMARY) {
      throw new Problem(ProblemCode.REGULATION_OF_PRIMARY, grade);
    }
    return SecondaryAssessment.assessor(applied.regulation(), secondary);
  }
}
