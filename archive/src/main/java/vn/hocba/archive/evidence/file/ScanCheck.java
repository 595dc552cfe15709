package vn.hocba.archive.evidence.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.hocba.archive.evidence.EvidenceRefusal;
import vn.hocba.archive.evidence.EvidenceResult;

/** Opens a PDF, counts its pages and refuses one that would act by itself or carries other files. */
public final class ScanCheck {

  private static final int MOST_PAGES = 50;
  private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
  private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
  private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
  private static final COSName XFA = COSName.getPDFName("XFA");

  private ScanCheck() {}

  /** Whether it may be opened at all. */
  public static EvidenceResult check(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (document.isEncrypted()) {
        return EvidenceResult.refused(EvidenceRefusal.ENCRYPTED);
      }
      int pages = document.getNumberOfPages();
      if (pages == 0 || pages > MOST_PAGES) {
        return EvidenceResult.refused(pages == 0 ? EvidenceRefusal.DAMAGED : EvidenceRefusal.TOO_LARGE);
      }
      if (acts(document.getDocumentCatalog().getCOSObject())) {
        return EvidenceResult.refused(EvidenceRefusal.ACTIVE);
      }
      for (PDPage page : document.getPages()) {
        if (page.getCOSObject().containsKey(ADDITIONAL_ACTIONS)) {
          return EvidenceResult.refused(EvidenceRefusal.ACTIVE);
        }
        page.getContents().close();
      }
      return EvidenceResult.of("application/pdf");
    } catch (InvalidPasswordException locked) {
      return EvidenceResult.refused(EvidenceRefusal.ENCRYPTED);
    } catch (IOException | IllegalStateException | ClassCastException bad) {
      return EvidenceResult.refused(EvidenceRefusal.DAMAGED);
    }
  }

  /** An open action that only says where to begin reading is an array, not an action. */
  private static boolean acts(COSDictionary catalogue) {
    COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
    COSDictionary form = catalogue.getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary opening = catalogue.getCOSDictionary(OPEN_ACTION);
    return opening != null && !COSName.getPDFName("GoTo").equals(opening.getCOSName(COSName.S))
        || catalogue.containsKey(ADDITIONAL_ACTIONS)
        || names != null && (names.containsKey(JAVA_SCRIPT) || names.containsKey(EMBEDDED_FILES))
        || form != null && form.containsKey(XFA);
  }
}
