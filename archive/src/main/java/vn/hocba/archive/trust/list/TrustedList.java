package vn.hocba.archive.trust.list;

import eu.europa.esig.trustedlist211.TrustedList211Utils;
import eu.europa.esig.trustedlist211.jaxb.tsl.DigitalIdentityType;
import eu.europa.esig.trustedlist211.jaxb.tsl.ServiceHistoryInstanceType;
import eu.europa.esig.trustedlist211.jaxb.tsl.TSLSchemeInformationType;
import eu.europa.esig.trustedlist211.jaxb.tsl.TSPServiceInformationType;
import eu.europa.esig.trustedlist211.jaxb.tsl.TSPServiceType;
import eu.europa.esig.trustedlist211.jaxb.tsl.TrustStatusListType;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.datatype.XMLGregorianCalendar;
import org.w3c.dom.Document;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.trust.Anchor;

/** A trusted list (ETSI TS 119 612): its certification and time stamping services, each for the time of its granted status. */
public final class TrustedList {

  private static final Set<String> TYPES = Set.of("CA/QC", "CA/PKC", "TSA", "TSA/QTST", "TSA/TSS-QC", "TSA/TSS-AdESQCandQES")
      .stream().map(t -> "http://uri.etsi.org/TrstSvc/Svctype/" + t).collect(Collectors.toSet());
  private static final Set<String> GRANTED =
      Set.of("granted", "undersupervision", "supervisionincessation", "accredited", "recognisedatnationallevel", "setbynationallaw");

  private TrustedList() {}

  /**
   * What a list says of itself.
   *
   * @param scheme who issues it for where, the same of each issue; empty when it does not say
   * @param sequence grows with each issue
   * @param nextUpdate until when at the latest the next one is issued
   */
  public record Issue(String scheme, BigInteger sequence, Instant issued, Instant nextUpdate) {}

  /**
   * Reads one.
   *
   * @param signers of whom one must have signed it
   * @param file name for the anchors
   * @return anchors that are or were trusted; of one with an interruption the last time counts
   * @throws IOException when it is not a list that one of them signed
   */
  public static List<Anchor> read(byte[] xml, List<X509Certificate> signers, String file) throws IOException {
    return LibraryContext.call(() -> anchors(unmarshalled(ListSignature.verified(xml, signers)), file));
  }

  /** @throws IOException when it is not a list that one of them signed, or does not say when it was issued and ends */
  public static Issue issue(byte[] xml, List<X509Certificate> signers) throws IOException {
    return LibraryContext.call(() -> issue(unmarshalled(ListSignature.verified(xml, signers)).getSchemeInformation()));
  }

  private static Issue issue(TSLSchemeInformationType scheme) throws IOException {
    if (scheme == null || scheme.getTSLSequenceNumber() == null || scheme.getListIssueDateTime() == null
        || scheme.getNextUpdate() == null || scheme.getNextUpdate().getDateTime() == null) {
      throw new IOException("it does not say when it was issued and until when it holds");
    }
    return new Issue(name(scheme), scheme.getTSLSequenceNumber(), scheme.getListIssueDateTime().toGregorianCalendar().toInstant(),
        scheme.getNextUpdate().getDateTime().toGregorianCalendar().toInstant());
  }

  private static String name(TSLSchemeInformationType scheme) {
    String operator = scheme.getSchemeOperatorName() == null ? "" : scheme.getSchemeOperatorName().getName().stream()
        .map(name -> name.getLang() + " " + name.getValue()).sorted().collect(Collectors.joining("; "));
    return operator.isEmpty() || scheme.getSchemeTerritory() == null ? ""
        : scheme.getSchemeTerritory() + ", " + operator + (scheme.getTSLType() == null ? "" : ", " + scheme.getTSLType());
  }

  private static TrustStatusListType unmarshalled(Document verified) throws IOException {
    try {
      return TrustedList211Utils.getInstance().getJAXBContext().createUnmarshaller()
          .unmarshal(verified.getDocumentElement(), TrustStatusListType.class).getValue();
    } catch (JAXBException e) {
      throw new IOException("no trusted list", e);
    }
  }

  private static List<Anchor> anchors(TrustStatusListType list, String file) throws IOException {
    List<Anchor> anchors = new ArrayList<>();
    try {
      if (list.getTrustServiceProviderList() == null) {
        return anchors;
      }
      for (var provider : list.getTrustServiceProviderList().getTrustServiceProvider()) {
        for (TSPServiceType service : provider.getTSPServices().getTSPService()) {
          add(service, file, anchors);
        }
      }
      return anchors;
    } catch (CertificateException | NullPointerException e) {
      throw new IOException("no trusted list", e);
    }
  }

  private static void add(TSPServiceType service, String file, List<Anchor> anchors) throws CertificateException {
    TSPServiceInformationType now = service.getServiceInformation();
    if (!TYPES.contains(now.getServiceTypeIdentifier())) {
      return;
    }
    NavigableMap<LocalDate, Boolean> since = new TreeMap<>();
    since.put(day(now.getStatusStartingTime()), granted(now.getServiceStatus()));
    if (service.getServiceHistory() != null) {
      for (ServiceHistoryInstanceType before : service.getServiceHistory().getServiceHistoryInstance()) {
        since.putIfAbsent(day(before.getStatusStartingTime()), granted(before.getServiceStatus()));
      }
    }
    LocalDate from = null;
    LocalDate until = null;
    for (var change : since.entrySet()) {
      if (change.getValue() && (from == null || until != null)) {
        from = change.getKey();
        until = null;
      } else if (!change.getValue() && from != null && until == null) {
        until = change.getKey().minusDays(1);
      }
    }
    if (from == null || until != null && until.isBefore(from)) {
      return;
    }
    for (DigitalIdentityType identity : now.getServiceDigitalIdentity().getDigitalId()) {
      if (identity.getX509Certificate() != null) {
        anchors.add(new Anchor((X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(identity.getX509Certificate())), file, from, until, ""));
      }
    }
  }

  private static boolean granted(String status) {
    return GRANTED.contains(status.substring(status.lastIndexOf('/') + 1));
  }

  private static LocalDate day(XMLGregorianCalendar moment) {
    return LocalDate.ofInstant(moment.toGregorianCalendar().toInstant(), ZoneOffset.UTC);
  }
}
