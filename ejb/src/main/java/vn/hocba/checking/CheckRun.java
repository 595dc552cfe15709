package vn.hocba.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Files that one person has checked together; it exists for that person only, and for a time. */
@Entity
@Table(name = "check_run")
public class CheckRun {

  private static final String LINE = "\n";
  /** What the column holds. */
  private static final int LONGEST = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id", updatable = false)
  private long accountId;
  @Column(name = "by_name", updatable = false)
  private String byName;
  @Column(name = "school_id", updatable = false)
  private Long schoolId;
  @Column(updatable = false)
  private String decisions;
  @Column(name = "started_at", updatable = false)
  private Instant startedAt;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "sampled_school_id", updatable = false)
  private Long sampledSchoolId;
  @Column(name = "sampled_year", updatable = false)
  private String sampledYear;
  @Column(updatable = false)
  private Integer population;
  @Column(updatable = false)
  private Long seed;
  private int files;
  @Column(name = "report_begun_at")
  private Instant reportBegunAt;

  protected CheckRun() {}

  /**
   * @param schoolId of the one who checks; null for who belongs to none
   * @param decisions numbers of those the person inspects by today
   */
  CheckRun(long accountId, String byName, Long schoolId, List<String> decisions, Instant startedAt) {
    this.accountId = accountId;
    this.byName = byName;
    this.schoolId = schoolId;
    this.decisions = joined(decisions);
    this.startedAt = startedAt;
  }

  /** Whole numbers only, as many as fit. */
  static String joined(List<String> decisions) {
    StringBuilder joined = new StringBuilder();
    for (String one : decisions) {
      if (joined.length() + LINE.length() + one.length() > LONGEST) {
        break;
      }
      joined.append(joined.isEmpty() ? "" : LINE).append(one);
    }
    return joined.toString();
  }

  /** A run over transcripts drawn by that seed. */
  CheckRun of(long sampledSchool, String schoolYear, int ofHowMany, long drawnBy) {
    sampledSchoolId = sampledSchool;
    sampledYear = schoolYear;
    population = ofHowMany;
    seed = drawnBy;
    return this;
  }

  /** @return the position of the file that is added, from 1 */
  int add() {
    return ++files;
  }

  void ended(Instant at) {
    endedAt = at;
  }

  /** @param at null when nobody makes its report any more */
  void reportBegun(Instant at) {
    reportBegunAt = at;
  }

  /** When somebody began to make its report; null while nobody does. */
  Instant reportBegunAt() {
    return reportBegunAt;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public String byName() {
    return byName;
  }

  public Long schoolId() {
    return schoolId;
  }

  public List<String> decisions() {
    return decisions == null || decisions.isEmpty() ? List.of() : List.of(decisions.split(LINE));
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Null while it goes on. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Null for files that somebody chose, as are the next three. */
  public Long sampledSchoolId() {
    return sampledSchoolId;
  }

  public String sampledYear() {
    return sampledYear;
  }

  /** How many issued transcripts it was drawn from. */
  public Integer population() {
    return population;
  }

  public Long seed() {
    return seed;
  }

  public int files() {
    return files;
  }
}
