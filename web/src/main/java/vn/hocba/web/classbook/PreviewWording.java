package vn.hocba.web.classbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.classbook.ClassBookPreview;
import vn.hocba.classbook.FieldChange;
import vn.hocba.classbook.FindingCode;
import vn.hocba.classbook.MarkChange;
import vn.hocba.classbook.Severity;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.FindingWording;
import vn.hocba.web.wording.Wording;

/** Puts a preview into words. */
@RequestScoped
class PreviewWording {

  @Inject
  private Wording wording;
  @Inject
  private FindingWording findings;

  PreviewLines lines(ClassBookPreview p, String fileName) {
    return new PreviewLines(fileName, p.upload(), p.className(), p.schoolYear(), p.pupils(), p.newPupils(),
        p.newMarks(), p.unchangedMarks(), p.changedMarks().stream().map(this::change).toList(),
        p.changedFields().stream().map(this::entry).toList(), locked(p), findings(p, Severity.ERROR),
        findings(p, Severity.WARNING), findings(p, Severity.INFO));
  }

  private static boolean locked(ClassBookPreview preview) {
    return preview.findings().stream().filter(f -> f.severity() == Severity.ERROR)
        .allMatch(f -> f.code() == FindingCode.CLASS_NOT_OPEN);
  }

  private List<PreviewLines.Line> findings(ClassBookPreview preview, Severity severity) {
    return preview.findings().stream().filter(f -> f.severity() == severity)
        .map(f -> new PreviewLines.Line(f.sheet(), f.cell(), f.pupil(), findings.text(f))).toList();
  }

  private PreviewLines.Entry entry(FieldChange c) {
    int point = c.field().indexOf('.');
    String field = point < 0 ? wording.text("field." + c.field())
        : wording.text("field.note.of", wording.text("subject." + c.field().substring(0, point)));
    return new PreviewLines.Entry(c.fullName(), field, value(c.field(), c.before()), value(c.field(), c.after()));
  }

  private String value(String field, String plain) {
    CodeWording codes = new CodeWording(wording);
    return plain == null ? null : switch (field) {
      case "birthDate" -> codes.date(plain);
      case "conductTermOne", "conductTermTwo" -> codes.level(plain);
      case "gender" -> codes.gender(plain);
      default -> plain;
    };
  }

  private PreviewLines.Change change(MarkChange c) {
    CodeWording codes = new CodeWording(wording);
    return new PreviewLines.Change(c.fullName(), wording.text("subject." + c.subject()),
        wording.text("classBooks.column", wording.text("class.term" + c.term()), wording.text("grid.kindLong." + c.kind(), c.ordinal())),
        codes.mark(c.before()), codes.mark(c.after()));
  }
}
