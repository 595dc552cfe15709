package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.CommonPdfModification;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocba.archive.document.SignatureField;

/**
 * Lets the school's seal lie over the head's signature, as the form has it (NĐ 30/2020 Điều 33). Any other two fields of a
 * page that overlap are told as before; whether these two are where they were is {@link RevisionCheck}'s to see.
 */
final class SealOverlap extends DefaultPdfDifferencesFinder {

  private static final Set<String> SEAL_AND_HEAD = Set.of(SignatureField.TRUONG.name(), SignatureField.HT.name());

  @Override
  public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader document) {
    List<PdfModification> overlaps = new ArrayList<>();
    try {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        if (overlaps(document.getPdfAnnotations(page))) {
          overlaps.add(new CommonPdfModification(page));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return overlaps;
  }

  private static boolean overlaps(List<PdfAnnotation> annotations) {
    for (int i = 0; i < annotations.size(); i++) {
      for (int k = i + 1; k < annotations.size(); k++) {
        PdfAnnotation one = annotations.get(i);
        PdfAnnotation other = annotations.get(k);
        if (isSeen(one) && isSeen(other) && one.getAnnotationBox().isOverlap(other) && !sealAndHead(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSeen(PdfAnnotation annotation) {
    return annotation.getAnnotationBox().getWidth() > 0 && annotation.getAnnotationBox().getHeight() > 0;
  }

  private static boolean sealAndHead(PdfAnnotation one, PdfAnnotation other) {
    return one.getName() != null && other.getName() != null && !one.getName().equals(other.getName())
        && SEAL_AND_HEAD.contains(one.getName()) && SEAL_AND_HEAD.contains(other.getName());
  }
}
