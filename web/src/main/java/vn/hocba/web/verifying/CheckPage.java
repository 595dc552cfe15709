package vn.hocba.web.verifying;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.verifying.LookupService;
import vn.hocba.verifying.PaperAnswer;
import vn.hocba.web.access.ClientAddress;
import vn.hocba.web.access.Visit;
import vn.hocba.web.wording.Wording;

/** Tells whoever holds a printed transcript what the archive has under the code on it; keeps nothing between requests. */
@Named
@RequestScoped
public class CheckPage {

  /** Typed text beyond this is not shown again. */
  private static final int LONGEST_SHOWN = 40;

  @Inject
  private LookupService lookups;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private String code;
  private String refusal;
  private PaperAnswer answer;

  /** Looks for the code in the address, if there is one; before the page, so that no step of the framework begins a session for it. */
  @PostConstruct
  void look() {
    code = request.getParameter("code");
    if (code == null || code.isBlank()) {
      return;
    }
    try {
      answer = lookups.find(code, ClientAddress.of(request)).orElse(null);
      if (answer == null) {
        refusal = wording.text(LookupCode.read(code).isPresent() ? "check.unknown" : "check.unreadable", LookupCode.LENGTH);
      }
    } catch (Problem problem) {
      refusal = wording.text(problem);
    }
  }

  /** How what is said of an edition looks; only one is green. */
  public String kind(PaperAnswer.Edition edition) {
    return kind(edition.state());
  }

  private static String kind(PaperAnswer.State state) {
    return switch (state) {
      case IN_FORCE -> "good";
      case REPLACED, BEING_REPLACED -> "warn";
      case REVOKED -> "bad";
      case NOT_SIGNED -> "unknown";
    };
  }

  /** The same of a copy, which is never green: only what it is a copy of is in force. */
  public String getCopyKind() {
    String originals = kind(answer.state());
    return answer.copy().annulledAt() != null ? "bad" : originals.equals("good") ? "info" : originals;
  }

  /** Last part of the keys that tell how a copy stands. */
  public String getCopyState() {
    return answer.copy().annulledAt() != null ? "ANNULLED" : answer.state() == PaperAnswer.State.IN_FORCE ? "STANDS" : "OF_FORMER";
  }

  /** Whether the page keeps no state: no session for people who have not signed in. It changes nothing that a forged request could use. */
  public boolean isWithoutSession() {
    return Visit.of(request) == null;
  }

  /** As it was typed; known ones as they are printed. */
  public String getCode() {
    return code == null ? "" : LookupCode.read(code).map(LookupCode::shown)
        .orElse(code.strip().substring(0, Math.min(LONGEST_SHOWN, code.strip().length())));
  }

  /** Why there is no answer, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** Null where nothing was asked or found. */
  public PaperAnswer getAnswer() {
    return answer;
  }

  /** Codes a minute from one address. */
  public int getRate() {
    return Setting.LOOKUP_RATE.number(1, 1_000_000);
  }
}
