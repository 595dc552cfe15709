package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
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

  DirectPadesService(CertificateVerifier verifier) {
    super(verifier);
    PdfBoxNativeObjectFactory files = new PdfBoxNativeObjectFactory();
    files.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered());
    // The fields are those of our own form, in which the seal lies over the head's signature.
    PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
    positions.setAlertOnSignatureFieldOverlap(overlap -> { });
    files.setPdfSignatureFieldPositionChecker(positions);
    setPdfObjFactory(files);
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
    byte[] prepared = DSSUtils.toByteArray(parameters.getPdfSignatureCache().getToBeSignedDocument()).clone();
    int start = lastIndexOf(prepared, CONTENTS) + CONTENTS.length;
    int room = 2 * parameters.getContentSize();
    byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    if (hex.length > room || prepared[start + room] != '>' || !zeros(prepared, start, room)) {
      throw new SealingException(Part.DOCUMENT, "There is no room for a signature of " + cms.length + " bytes");
    }
    System.arraycopy(hex, 0, prepared, start, hex.length);
    parameters.reinit();
    return new InMemoryDocument(prepared, document.getName(), MimeTypeEnum.PDF);
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
