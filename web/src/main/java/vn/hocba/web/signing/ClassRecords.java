package vn.hocba.web.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.signing.ClassRecordService;
import vn.hocba.signing.SigningDocument;
import vn.hocba.web.wording.Wording;

/** Tells on a class's page which signed books and sheets of it are in the archive. */
@Named
@RequestScoped
public class ClassRecords {

  @Inject
  private ClassRecordService records;
  @Inject
  private Wording wording;
  private List<ClassRecordService.Row> rows;

  /** Of that class; empty before it was closed. */
  public List<ClassRecordService.Row> of(long classId) {
    if (rows == null) {
      rows = records.of(classId);
    }
    return rows;
  }

  /** As in "Mathematics, results signed by the teacher". */
  public String name(ClassRecordService.Row row) {
    String name = row.kind() == SigningDocument.Kind.BOOK ? wording.text("class.records.book")
        : wording.text("class.records.sheet", row.subject());
    return row.edition() == 1 ? name : wording.text("class.records.edition", name, row.edition());
  }
}
