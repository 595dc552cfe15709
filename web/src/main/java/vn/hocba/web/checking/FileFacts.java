package vn.hocba.web.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.TimestampFinding;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.ReportWords;
import vn.hocba.verifying.Verification;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.VerdictWording;
import vn.hocba.web.wording.Wording;

/** Says of one checked file who signed it, by which certificates and when, and what the archive has of it; as a report prints it. */
final class FileFacts {

  private final Wording wording;
  private final VerdictWording verdicts;
  private final CodeWording codes;

  FileFacts(Wording wording) {
    this.wording = wording;
    this.verdicts = new VerdictWording(wording);
    this.codes = new CodeWording(wording);
  }

  /** @param archived the file of ours it is about; null where there is none, or the caller may not know */
  List<String> of(CheckRunService.Item item, ReportWords.Archived archived) {
    List<String> facts = new ArrayList<>();
    item.verification().signers().forEach(signer -> facts.add(signer(signer)));
    item.found().timestamps().forEach(stamp -> facts.add(stamp(stamp)));
    Verification.Document document = item.verification().document();
    if (document != null) {
      facts.add(archived(item, document, archived));
    }
    return facts;
  }

  /** Whose certificate it is, who issued it, and from when until when it is valid. */
  String certificate(SignerFinding signer) {
    SignerFinding.Certificate more = signer.certificate();
    return said(more == null || more.subject() == null ? null : wording.text("checks.certificate.to", more.subject().replaceAll(",(?=\\S)", ", ")),
        signer.issuer() == null ? null : wording.text("checks.certificate.of", signer.issuer(), signer.serial()),
        more == null || more.from() == null ? null : wording.text("checks.certificate.span", wording.day(more.from()), wording.day(more.until())));
  }

  private String signer(SignerFinding signer) {
    String name = signer.commonName() == null ? wording.text("checks.signer.nobody") : signer.commonName();
    return wording.text("checks.fact.signer", verdicts.signature(signer), said(name, signer.organisation(), when(signer)),
        said(certificate(signer), wording.text(signer.trusted() ? "checks.certificate.trusted" : "checks.certificate.unknown")),
        result(signer.indication(), signer.subIndication()),
        wording.text(signer.coversRevision() ? "checks.covers" : "checks.covers.not"));
  }

  private String when(SignerFinding signer) {
    return signer.provenAt() != null ? wording.text("checks.fact.proven", wording.time(signer.provenAt()))
        : signer.claimedAt() != null ? wording.text("checks.fact.claimed", wording.time(signer.claimedAt())) : null;
  }

  private String stamp(TimestampFinding stamp) {
    return wording.text("checks.fact.stamp", said(stamp.authority(), stamp.producedAt() == null ? null : wording.time(stamp.producedAt())),
        result(stamp.indication(), stamp.subIndication()));
  }

  private String archived(CheckRunService.Item item, Verification.Document d, ReportWords.Archived archived) {
    String document = wording.text("checks.fact.document", d.id(), d.schoolName(), d.className(), d.schoolYear(), d.edition());
    boolean same = archived != null && archived.sha256().equals(item.verification().sha256());
    String bytes = archived == null || same ? null
        : wording.text("checks.fact.bytes", archived.sha256(), Long.toString(archived.size()), wording.time(archived.sealedAt()));
    return wording.text(same ? "checks.fact.same" : "checks.fact.archived", said(document, bytes,
        d.replacedAt() == null ? null : wording.text("checks.fact.ended", wording.day(d.replacedAt())),
        d.currentId() == null || d.currentId().equals(d.id()) ? null : wording.text("checks.fact.current", d.currentId())));
  }

  private String result(String indication, String subIndication) {
    return said(indication == null ? null : codes.indication(indication), subIndication == null ? null : codes.indication(subIndication));
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("; "));
  }
}
