package vn.hocba.web.verifying;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.publication.Publication;
import vn.hocba.publication.VerifierProgram;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationService;
import vn.hocba.web.access.ClientAddress;
import vn.hocba.web.access.Visit;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Checks a PDF for anybody, without sign-in; for strangers nothing is kept between requests. */
@Named
@RequestScoped
public class VerifyPage {

  /** What a page without state sends in the place of its state (Jakarta Faces 4.0, ResponseStateManager). */
  private static final String STATELESS = "stateless";

  @Inject
  private VerificationService verifications;
  @Inject
  private Publication publication;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private Part file;
  private String rest;
  private Verification answer;
  private boolean gone;

  /**
   * Whether the page keeps no state: no session for people who have not signed in. The page changes nothing that a
   * forged request could use. A page that was begun so goes on so, even when somebody signs in meanwhile.
   */
  public boolean isWithoutSession() {
    return Visit.of(request) == null
        || STATELESS.equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
  }

  /**
   * Checks the file. While one of ours is still being examined the answer has an address of its own, where a page that is read
   * again has the rest.
   */
  public String verify() {
    answer = verifications.verify(Upload.bytes(file, UploadSize.bytes()), Upload.name(file), ClientAddress.of(request));
    return answer.ticket() == null ? null : "/verify?faces-redirect=true&rest=" + answer.ticket();
  }

  public void open() {
    if (rest != null && !rest.isBlank()) {
      try {
        answer = verifications.rest(rest, ClientAddress.of(request));
      } catch (Problem none) {
        if (none.code() != ProblemCode.NOT_FOUND) {
          throw none;
        }
        gone = true;
      }
    }
  }

  /** Whether the rest of an answer is asked for that is no longer kept. */
  public boolean isGone() {
    return gone;
  }

  /** How the verdict looks; only one is green. */
  public String getKind() {
    return switch (answer.verdict()) {
      case GENUINE_CURRENT -> "good";
      case GENUINE_NOT_CURRENT -> "warn"; // no longer in force, or not the very file
      case SIGNED_NOT_IN_ARCHIVE -> "warn";
      case ALTERED, NOT_OURS -> "bad";
      case COULD_NOT_CHECK -> "unknown";
    };
  }

  /** Whether it is about the scan of a paper, which has no issues and so no number of one. */
  public boolean isScan() {
    return answer.document() != null && answer.document().kind() == Verification.Document.Kind.SCAN;
  }

  /** Whether the bytes are the archive's own, so that the answer stands even when no signature was read. */
  public boolean isIdentical() {
    return answer.verdict() == Verdict.GENUINE_CURRENT || answer.verdict() == Verdict.GENUINE_NOT_CURRENT;
  }

  /** Whether the archive knows the document, but not these bytes. */
  public boolean isOtherBytes() {
    return answer.verdict() == Verdict.ALTERED || answer.verdict() == Verdict.SIGNED_NOT_IN_ARCHIVE
        || answer.verdict() == Verdict.COULD_NOT_CHECK;
  }

  /** What the check of one signature came to. */
  public String state(SignerFinding signer) {
    return wording.text("verify.signature." + (signer.failed() ? "FAILED" : !signer.trusted() ? "UNKNOWN"
        : !signer.passed() ? "NOT_CONFIRMED"
        : signer.coversRevision() ? "GOOD" : "PARTIAL"));
  }

  /** What is there for those who verify without this server; null before the first was made. */
  public Publication.Published getPublished() {
    return publication.latest().orElse(null);
  }

  /** Whether the command-line verifier came with this server. */
  public boolean isProgramThere() {
    return VerifierProgram.file().isPresent();
  }

  /** Size of the bundle, with its unit. */
  public String getBundleSize() {
    return wording.size(getPublished().size());
  }

  /** The answer, or null before anything was checked. */
  public Verification getAnswer() {
    return answer;
  }

  public String getRest() {
    return rest;
  }

  public void setRest(String rest) {
    this.rest = rest;
  }

  /** Largest file, with its unit. */
  public String getLimit() {
    return wording.size(UploadSize.bytes());
  }

  /** Files a minute from one address, or by one person who is signed in. */
  public int getRate() {
    return (Visit.of(request) == null ? Setting.VERIFY_RATE : Setting.CHECK_RATE).number(1, 1_000_000);
  }

  /** After which there is an answer, be it that the file could not be checked. */
  public int getSeconds() {
    return Setting.WORKER_DEADLINE.number(1, 300);
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
