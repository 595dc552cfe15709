package vn.hocba.web.auditing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Right;
import vn.hocba.attestation.AuditVerificationService;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditReadingService;
import vn.hocba.audit.AuditRow;
import vn.hocba.web.access.Visit;
import vn.hocba.web.wording.DeviceWording;
import vn.hocba.web.wording.Wording;

/** Shows who did what, when and from where; the question is the address. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private AuditReadingService readings;
  @Inject
  private AuditVerificationService verifications;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private AuditQuestion question;
  // Read again whenever a page kept elsewhere comes back.
  private transient AuditReadingService.Page page;
  private transient AuditReadingService.Chain chain;
  private transient ChainVerdict verdict;
  private transient List<Choice> schools;

  /**
   * A row in words.
   *
   * @param device address and browser; empty for background work
   */
  public record Line(AuditRow row, String action, String about, String before, String after, String why, String detail,
      String device) {}

  /** Something to choose in the filter. */
  public record Choice(String value, String label) {}

  public void open() {
    question = AuditQuestion.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
    page = readings.read(question.filter(), question.page());
  }

  /** Verifies the chain now. */
  public void verify() {
    long school = getChain().schoolId();
    verdict = verifications.verify(school == 0 ? null : school);
    chain = null;
  }

  public List<Line> getLines() {
    if (page == null) {
      page = readings.read(question.filter(), question.page());
    }
    AuditWording words = new AuditWording(wording);
    return page.rows().stream().map(r -> new Line(r, words.action(r), words.about(r), words.value(r, r.oldValue()),
        words.value(r, r.newValue()), words.why(r), words.detail(r), DeviceWording.of(r.agent()))).toList();
  }

  /** Null while the question is about several schools at once. */
  public AuditReadingService.Chain getChain() {
    if (chain == null) {
      chain = readings.chain(question.school()).orElse(null);
    }
    return chain;
  }

  /** What the newest verification found, in words. */
  public String getLastVerdict() {
    return getChain().lastVerdict() == null ? null : new AuditWording(wording).verdict(chain.lastVerdict().detail());
  }

  /** Null until somebody asks for it on this page. */
  public ChainVerdict getVerdict() {
    return verdict;
  }

  /** How the notice about the verdict looks: only what is proven is green. */
  public String getVerdictKind() {
    return switch (verdict.answer()) {
      case GOOD -> "good";
      case BAD -> "bad";
      case COULD_NOT_CHECK -> "unknown";
    };
  }

  public boolean isVerifies() {
    return Visit.of(request).roles().stream().anyMatch(role -> Right.VERIFY_AUDIT.of(role).isPresent());
  }

  public boolean isChoosesSchool() {
    return !getSchools().isEmpty();
  }

  public boolean isBeyondSchools() {
    return readings.readsBeyondSchools();
  }

  public List<Choice> getSchools() {
    if (schools == null) {
      schools = readings.schools().stream().map(s -> new Choice(String.valueOf(s.id()), s.name())).toList();
    }
    return schools;
  }

  public List<Choice> getActions() {
    return Stream.of(Action.values()).map(a -> new Choice(a.name(), wording.text(a)))
        .sorted(Comparator.comparing(Choice::label)).toList();
  }

  /** Whether a date was given that is none. */
  public boolean unreadable(String name) {
    return question.unreadable(name);
  }

  public String getEarlier() {
    return question.page() == 0 ? null : question.page(question.page() - 1);
  }

  public String getLater() {
    return page.more() && question.page() + 1 < AuditReadingService.LAST_PAGE ? question.page(question.page() + 1)
        : null;
  }

  /** The query that exports the same rows. */
  public String getAddress() {
    return question.address();
  }

  public AuditQuestion getQuestion() {
    return question;
  }
}
