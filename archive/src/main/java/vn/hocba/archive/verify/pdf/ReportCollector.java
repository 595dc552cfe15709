package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.detailedreport.jaxb.XmlBasicBuildingBlocks;
import eu.europa.esig.dss.detailedreport.jaxb.XmlCRS;
import eu.europa.esig.dss.detailedreport.jaxb.XmlConstraint;
import eu.europa.esig.dss.detailedreport.jaxb.XmlConstraintsConclusion;
import eu.europa.esig.dss.detailedreport.jaxb.XmlMessage;
import eu.europa.esig.dss.detailedreport.jaxb.XmlSignature;
import eu.europa.esig.dss.detailedreport.jaxb.XmlSubXCV;
import eu.europa.esig.dss.detailedreport.jaxb.XmlTimestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.archive.verify.report.CodedText;
import vn.hocba.archive.verify.report.TechnicalReport;
import vn.hocba.archive.verify.report.TechnicalReport.Block;
import vn.hocba.archive.verify.report.TechnicalReport.Kind;
import vn.hocba.archive.verify.report.TechnicalReport.Line;
import vn.hocba.archive.verify.report.TechnicalReport.Part;
import vn.hocba.archive.verify.report.TechnicalReport.Status;

/** Takes out of the validation library's report what people read, and no more than they can: whatever a file holds, it is bounded. */
final class ReportCollector {

  private static final int MOST_LINES = 4000;
  private static final int MOST_PARTS = 120;
  private static final int LONGEST = 600;

  private final CodedMessages messages;
  private final ReportNames names;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private int lines;
  private boolean shortened;

  private ReportCollector(CodedMessages messages, ReportNames names) {
    this.messages = messages;
    this.names = names;
  }

  /** @param messages that the report was made with */
  static TechnicalReport of(DetailedReport report, CodedMessages messages, ReportNames names) {
    ReportCollector all = new ReportCollector(messages, names);
    report.getSignatures().forEach(signature -> all.signature(signature, report));
    Stream.concat(report.getSignatures().stream().flatMap(signature -> signature.getTimestamps().stream()),
        report.getIndependentTimestamps().stream()).forEach(stamp -> all.timestamp(stamp, report));
    report.getRevocationIds().forEach(id -> all.part(Kind.REVOCATION, id, new ArrayList<>(), report));
    return new TechnicalReport(all.parts, all.shortened);
  }

  private void signature(XmlSignature signature, DetailedReport report) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, signature.getValidationProcessBasicSignature());
    add(blocks, signature.getValidationProcessLongTermData());
    add(blocks, signature.getValidationProcessArchivalData());
    part(Kind.SIGNATURE, signature.getId(), blocks, report);
  }

  private void timestamp(XmlTimestamp stamp, DetailedReport report) {
    if (!told.contains(stamp.getId())) { // a time stamp of the document stands beside each of its signatures
      List<Block> blocks = new ArrayList<>();
      add(blocks, stamp.getValidationProcessBasicTimestamp());
      add(blocks, stamp.getValidationProcessArchivalDataTimestamp());
      part(Kind.TIMESTAMP, stamp.getId(), blocks, report);
    }
  }

  private void part(Kind kind, String id, List<Block> blocks, DetailedReport report) {
    if (!told.add(id)) {
      return;
    }
    if (parts.size() >= MOST_PARTS) {
      shortened = true;
      return;
    }
    XmlBasicBuildingBlocks basic = report.getBasicBuildingBlockById(id);
    if (basic != null) {
      add(blocks, basic.getFC());
      add(blocks, basic.getISC());
      add(blocks, basic.getVCI());
      add(blocks, basic.getCV());
      add(blocks, basic.getSAV());
      if (basic.getXCV() != null) {
        add(blocks, basic.getXCV(), basic.getXCV().getSubXCV().stream().map(this::certificate).toList());
      }
      add(blocks, basic.getAOV());
      revocations(blocks, basic.getPSVCRS());
      add(blocks, basic.getPSV());
      add(blocks, basic.getPCV());
      add(blocks, basic.getVTS());
    }
    parts.add(new Part(kind, cut(names.of(id)), blocks));
  }

  private Block certificate(XmlSubXCV certificate) {
    List<Block> inner = new ArrayList<>();
    revocations(inner, certificate.getCRS());
    add(inner, certificate.getRFC());
    Block block = block(certificate, inner);
    return new Block(cut(block.title() + " " + CodedText.plain(names.of(certificate.getId()))), block.indication(), block.subIndication(),
        block.lines(), inner);
  }

  private void revocations(List<Block> blocks, XmlCRS selector) {
    if (selector != null) {
      add(blocks, selector, selector.getRAC().stream().map(told -> block(told, List.of())).toList());
    }
  }

  private void add(List<Block> blocks, XmlConstraintsConclusion checks) {
    add(blocks, checks, List.of());
  }

  private void add(List<Block> blocks, XmlConstraintsConclusion checks, List<Block> inner) {
    if (checks != null) {
      blocks.add(block(checks, inner));
    }
  }

  private Block block(XmlConstraintsConclusion checks, List<Block> inner) {
    List<Line> all = new ArrayList<>();
    for (XmlConstraint constraint : checks.getConstraint()) {
      if (++lines > MOST_LINES) {
        shortened = true;
        break;
      }
      all.add(line(constraint));
    }
    boolean concluded = checks.getConclusion() != null;
    return new Block(said(checks.getTitle()),
        concluded && checks.getConclusion().getIndication() != null ? checks.getConclusion().getIndication().name() : null,
        concluded && checks.getConclusion().getSubIndication() != null ? checks.getConclusion().getSubIndication().name() : null,
        all, inner);
  }

  private Line line(XmlConstraint constraint) {
    String answer = Stream.of(constraint.getError(), constraint.getWarning(), constraint.getInfo()).filter(Objects::nonNull)
        .map(XmlMessage::getValue).findFirst().orElse(null);
    return new Line(constraint.getStatus() == null ? Status.IGNORED : Status.valueOf(constraint.getStatus().name()),
        said(constraint.getName() == null ? "" : constraint.getName().getValue()), said(answer), said(constraint.getAdditionalInfo()));
  }

  private String said(String text) {
    return cut(messages.resolved(text));
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
