package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.diagnostic.jaxb.XmlDiagnosticData;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.i18n.I18nProvider;
import eu.europa.esig.dss.validation.executor.signature.DefaultSignatureProcessExecutor;
import eu.europa.esig.dss.validation.reports.Reports;
import vn.hocba.archive.verify.report.TechnicalReport;

/** The validation process with a report that can be said in any language. */
final class CodedExecutor extends DefaultSignatureProcessExecutor {

  private final ReportNames names = new ReportNames();
  private final CodedMessages messages = new CodedMessages(names::in);

  @Override
  protected I18nProvider getI18nProvider() {
    return messages;
  }

  @Override
  public void setDiagnosticData(XmlDiagnosticData data) {
    super.setDiagnosticData(data);
    if (data != null) {
      names.learn(new DiagnosticData(data)); // before the first message is said
    }
  }

  /** Of what it made. */
  TechnicalReport report(Reports reports) {
    return ReportCollector.of(reports.getDetailedReport(), messages, names);
  }
}
