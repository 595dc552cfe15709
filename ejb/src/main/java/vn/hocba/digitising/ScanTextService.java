package vn.hocba.digitising;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.EncodingFinding;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Shows what each encoding makes of the texts of a folder, and takes down which one somebody saw is right: before that none of them enters. */
@Stateless
@PermitAll
@Needs(Right.DIGITISE_PAPER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanTextService {

  @Inject
  private Callers callers;
  @Inject
  private KeptFolders folders;
  @Inject
  private ScanTextChoices choices;

  /** What each encoding makes of the text beside a scan. @throws Problem NOT_FOUND */
  public EncodingFinding look(String upload, String scan) {
    Caller caller = callers.ofSchool(Right.DIGITISE_PAPER);
    return texts(caller, upload).look(scan);
  }

  /** Says how the texts beside these scans are read. @throws Problem NOT_FOUND, SCAN_TEXT_ENCODING when nothing was chosen */
  public void choose(String upload, List<String> scans, CatalogueEncoding encoding) {
    Caller caller = callers.ofSchool(Right.DIGITISE_PAPER);
    if (encoding == null) {
      throw new Problem(ProblemCode.SCAN_TEXT_ENCODING, String.join(", ", scans));
    }
    ScanTexts texts = texts(caller, upload);
    choices.choose(caller, scans.stream().map(texts::sha256).distinct().toList(), encoding);
  }

  private ScanTexts texts(Caller caller, String upload) {
    return new ScanTexts(new ScanFolder(folders.find(caller.schoolId(), upload).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))),
        choices, caller.schoolId());
  }
}
