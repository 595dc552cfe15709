package vn.hocba.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.school.ClassState;

/** Makes up gradebooks of every level, partly filled, with comments no spreadsheet likes. */
final class RandomBooks {

  private static final String[] WORDS_OF_COMMENTS = {"=1+1", "+84", "-5", "@x", "Chăm", "_x0041_", "<b>", "\"", "'a",
      "tiến bộ;", "😀", "007", "8,5", "TRUE", "#N/A", "&amp;"};

  /** Words in which a letter of a level is shown as people write it. */
  static final SheetWords WORDS = new SheetWords() {
    @Override
    public String title(GradebookView book) {
      return book.subject() + " " + book.className();
    }

    @Override
    public String identifier() {
      return "Mã";
    }

    @Override
    public String position() {
      return "STT";
    }

    @Override
    public String pupil() {
      return "Họ và tên";
    }

    @Override
    public String column(FormColumn column) {
      return column.column().key();
    }

    @Override
    public String average(int term) {
      return "ĐTB " + term;
    }

    @Override
    public String value(EntryKind entry, String value) {
      return entry == EntryKind.TEXT ? value : value.replace('D', 'Đ');
    }
  };

  private RandomBooks() {}

  static GradebookView next(Random random) {
    GradebookForm form = switch (random.nextInt(5)) {
      case 0 -> GradebookFormsTest.FORMS.of(SchoolLevel.THCS, 7, "2026-2027", "TOAN", 4);
      case 1 -> GradebookFormsTest.FORMS.of(SchoolLevel.THPT, 10, "2026-2027", "GDTC", 2);
      case 2 -> GradebookFormsTest.FORMS.of(SchoolLevel.PRIMARY, 4, "2026-2027", "TOAN", 0);
      case 3 -> GradebookFormsTest.FORMS.of(SchoolLevel.PRIMARY, 2, "2026-2027", "NL_DAC_THU", 0);
      default -> GradebookFormsTest.FORMS.of(SchoolLevel.GDTX, 10, "2026-2027", "VAT_LI", 3);
    };
    return book(form, 1 + random.nextInt(12), random);
  }

  /** Every cell filled. */
  static GradebookView filled(int pupils) {
    return book(GradebookFormsTest.FORMS.of(SchoolLevel.THCS, 7, "2026-2027", "TOAN", 4), pupils, null);
  }

  /** The same book without entries, taught in term I only, whose result the first pupil brought along. */
  static GradebookView onlyInTermOne(GradebookView b) {
    GradebookForm form = b.form().onlyIn(1);
    PupilParticulars brought = new PupilParticulars(List.of(new ParticularContent(ParticularKind.TRANSFERRED,
        form.subject(), 1, null, BigDecimal.TEN, null, "THCS Cũ")));
    List<GradebookView.Row> rows = b.rows().stream().map(r -> new GradebookView.Row(r.enrolmentId(), r.position(),
        r.identifier(), r.name(), null, List.of(), r.position() > 1 ? List.of() : form.columns().stream()
            .map(c -> new GradebookView.Covered(r.enrolmentId() + ":" + c.column().key(),
                brought.of(ParticularKind.TRANSFERRED).findFirst().orElseThrow(), form.kept(c, brought).orElseThrow()))
            .toList(), r.averages())).toList();
    return new GradebookView(b.id(), b.classId(), b.className(), b.schoolYear(), b.subject(), b.teacher(), b.level(),
        b.state(), null, null, true, form, rows, List.of(), null, false);
  }

  private static GradebookView book(GradebookForm form, int pupils, Random random) {
    List<GradebookView.Row> rows = IntStream.rangeClosed(1, pupils).mapToObj(i -> new GradebookView.Row(1000L + i, i,
        String.format(Locale.ROOT, "0%011d", i * 7919), "Nguyễn Văn " + (char) ('A' + i), null,
        form.columns().stream().filter(c -> random == null || random.nextInt(4) > 0).map(c -> new GradebookView.Cell(
            (1000L + i) + ":" + c.column().key(), value(c, random == null ? new Random(i) : random), 1)).toList(), List.of(),
        new GradebookView.Averages(1000L + i, null, null, null))).toList();
    return new GradebookView(77, 5, "7A1", "2026-2027", form.subject(), "A", SchoolLevel.THCS, ClassState.OPEN,
        null, null, true, form, rows, List.of(), null, false);
  }

  private static String value(FormColumn column, Random random) {
    String typed = switch (column.entry()) {
      case SCORE -> random.nextInt(10) + "." + random.nextInt(10);
      case INTEGER -> String.valueOf(random.nextInt(11));
      case PASSED -> random.nextBoolean() ? "D" : "CD";
      case LEVEL -> String.valueOf("THC".charAt(random.nextInt(3)));
      case QUALITY -> String.valueOf("TDC".charAt(random.nextInt(3)));
      case TEXT -> {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
          words.add(WORDS_OF_COMMENTS[random.nextInt(WORDS_OF_COMMENTS.length)]);
        }
        yield String.join(" ", words);
      }
    };
    return column.read(typed).value().text();
  }
}
