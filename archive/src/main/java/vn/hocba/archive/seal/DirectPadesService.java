package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * DSS for PAdES B-B that puts the signature into its place in one copy. The library reads the prepared file byte by byte
 * to find the place, which takes two fifths of a signature's time (seen in 6.4; to be taken out when it no longer does).
 */
final class DirectPadesService extends PAdESService {

  private static final byte[] CONTENTS = "/Contents <".getBytes(StandardCharsets.US_ASCII);

  /** For time stamps alone. */
  DirectPadesService() {
    this(new PdfBoxNativeObjectFactory());
  }

  /** @param appearance draws what is only known when the form is seen */
  DirectPadesService(SignatureAppearance appearance) {
    this(new DrawnSignatures(appearance));
  }

  /** Certificate status is looked at when it is put into the document, not here: a signature alone needs no net. */
  private DirectPadesService(PdfBoxNativeObjectFactory files) {
    super(withoutNet());
    files.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered());
    // The fields are those of our own form, in which the seal lies over the head's signature.
    PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
    positions.setAlertOnSignatureFieldOverlap(overlap -> { });
    files.setPdfSignatureFieldPositionChecker(positions);
    setPdfObjFactory(files);
  }

  private static CertificateVerifier withoutNet() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    return verifier;
  }

  /**
   * Not again: {@link DocumentSigner} has looked at the certificate's time, and its status is asked of its authority before.
   * The library would set up a whole validation for each signature.
   */
  @Override
  protected void assertSigningCertificateValid(AbstractSignatureParameters<?> parameters) {
    if (parameters.getSigningCertificate() == null) {
      throw new SealingException(Part.KEY, "There is no certificate to sign with");
    }
  }

  /** @throws SealingException with part DOCUMENT if the signature does not fit the room left for it */
  @Override
  public DSSDocument signDocument(DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value) {
    byte[] cms = generateCMSSignedData(document, parameters, value);
    byte[] signed = filled(parameters.getPdfSignatureCache().getToBeSignedDocument(), cms, parameters.getContentSize());
    parameters.reinit();
    return new InMemoryDocument(signed, document.getName(), MimeTypeEnum.PDF);
  }

  /**
   * Puts a document time stamp on, likewise in one copy. The library would first validate all that is in the file, which is looked at
   * when it is sealed.
   *
   * @throws SealingException with part DOCUMENT if the stamp does not fit the room left for it
   */
  byte[] stamp(DSSDocument document, TSPSource source) {
    PAdESTimestampParameters parameters = new PAdESTimestampParameters();
    DSSMessageDigest digest = getSignatureTimestampService().messageDigest(document, parameters);
    byte[] token = DSSASN1Utils.getDEREncoded(source.getTimeStampResponse(digest.getAlgorithm(), digest.getValue()));
    return filled(parameters.getPdfSignatureCache().getToBeSignedDocument(), token, parameters.getContentSize());
  }

  private static byte[] filled(DSSDocument toBeSigned, byte[] cms, int contentSize) {
    byte[] prepared = DSSUtils.toByteArray(toBeSigned).clone();
    int start = lastIndexOf(prepared, CONTENTS) + CONTENTS.length;
    int room = 2 * contentSize;
    byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    if (hex.length > room || prepared[start + room] != '>' || !zeros(prepared, start, room)) {
      throw new SealingException(Part.DOCUMENT, "There is no room for a signature of " + cms.length + " bytes");
    }
    System.arraycopy(hex, 0, prepared, start, hex.length);
    return prepared;
  }

  private static boolean zeros(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }

  private static int lastIndexOf(byte[] bytes, byte[] sought) {
    for (int i = bytes.length - sought.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new SealingException(Part.DOCUMENT, "The prepared document has no place for a signature");
  }
}
