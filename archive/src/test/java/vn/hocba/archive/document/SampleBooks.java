package vn.hocba.archive.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Books of a fictional class: as format 1 had them, and with everything that a book can say. */
public final class SampleBooks {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";
  private static final Instant MADE = Instant.parse("2026-05-25T03:00:00Z");
  private static final List<String> COLUMNS = List.of("1:REGULAR:1", "1:REGULAR:2", "1:REGULAR:3", "1:REGULAR:4", "1:MIDTERM:1",
      "1:FINAL:1", "2:REGULAR:1", "2:REGULAR:2", "2:REGULAR:3", "2:REGULAR:4", "2:MIDTERM:1", "2:FINAL:1");
  private static final List<String> NAMES = List.of("H'Linh Niê", "Nguyễn Hoàng Bảo Trâm", "Y Thông Êban", "Trần Đặng Phương Uyên",
      "Lê Quốc Khánh", "Phạm Thị Ngọc Huyền", "Hoàng Văn Thắng", "Đỗ Mỹ Duyên", "Cao Xuân Trường");
  private static final Map<String, String> SUBJECTS = Map.of("NGU_VAN", "Ngữ văn", "TOAN", "Toán", "NGOAI_NGU_1", "Ngoại ngữ 1",
      "GDCD", "Giáo dục công dân", "LICH_SU_DIA_LI", "Lịch sử và Địa lí", "KHTN", "Khoa học tự nhiên", "CONG_NGHE", "Công nghệ",
      "TIN_HOC", "Tin học", "HDTN", "Hoạt động trải nghiệm, hướng nghiệp", "NGHE_THUAT", "Nghệ thuật");

  private SampleBooks() {}

  /** Format 1, as it was written before there was another. */
  public static BookDocument before(int pupils) {
    return new BookDocument(1, ID, 1, "Đắk Lắk", "Trường Trung học cơ sở Ngô Mây", "THCS", "2025-2026", "9A1", "TT22/2021",
        "Nguyễn Thị Minh Khai", "Trần Văn Hiệu", IntStream.rangeClosed(1, pupils).mapToObj(i -> pupil(i, "H'Linh Niê " + i, null, null)).toList(),
        List.of(subject("TOAN", "Toán", pupils, "8.5", "8.0", false), subject("GDTC", "Giáo dục thể chất", pupils, "D", "CD", false)),
        BookRollCall.NONE, MADE);
  }

  /** With families and a roll called in these months of the school year, from August on; few subjects where there are few pupils. */
  public static BookDocument whole(int pupils, int months) {
    List<BookDocument.Subject> subjects = new ArrayList<>(List.of(subject("TOAN", "Toán", pupils, "8.5", "8.0", true),
        subject("GDTC", "Giáo dục thể chất", pupils, "D", "CD", true)));
    if (pupils > 20) {
      SUBJECTS.keySet().stream().filter(code -> !code.equals("TOAN")).sorted().forEach(code ->
          subjects.add(subject(code, SUBJECTS.get(code), pupils, "7.5", "7.4", true)));
    }
    return new BookDocument(2, ID, 1, "Đắk Lắk", "Trường Trung học cơ sở Ngô Mây", "THCS", "2025-2026", "9A1", "TT22/2021",
        "Nguyễn Thị Minh Khai", "Trần Văn Hiệu", IntStream.rangeClosed(1, pupils).mapToObj(i -> pupil(i, name(i), profile(i), i == 2
            ? new BookDocument.Standing("CHUA_DAT", "DAT") : null)).toList(), subjects, roll(pupils, months), MADE);
  }

  /** Format 3: the last pupil left in March, somebody came and went on in another class, Toán had two teachers in turn. */
  public static BookDocument left(int pupils) {
    BookDocument d = whole(pupils, 2);
    List<BookDocument.Pupil> all = new ArrayList<>(d.pupils());
    BookDocument.Pupil p = all.removeLast();
    BookProfile said = p.profile();
    all.add(new BookDocument.Pupil(p.position(), p.identifier(), p.fullName(), p.birthDate(), p.gender(), p.ethnicity(), p.address(),
        p.conductOne(), null, null, p.learningOne(), null, null, p.excused(), p.unexcused(), "UNDECIDED", null, p.comment(),
        new BookProfile(said.birthPlace(), said.priority(), said.father(), said.mother(), said.guardian(), said.phone(), said.changes(),
            said.joinedOn(), LocalDate.of(2026, 3, 9)), null));
    List<BookDocument.Subject> subjects = new ArrayList<>(d.subjects());
    BookDocument.Subject s = subjects.removeFirst();
    subjects.addFirst(new BookDocument.Subject(s.code(), s.name(), s.teacher(), s.columns(), s.rows(), List.of(
        new BookDocument.Teacher("Lê Thị Ánh Tuyết", null, LocalDate.of(2026, 1, 11)),
        new BookDocument.Teacher("Phan Văn Hòa", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 8)),
        new BookDocument.Teacher("Tạ Diệu Hoa", LocalDate.of(2026, 2, 9), null))));
    return new BookDocument(3, ID, 1, d.province(), d.school(), d.level(), d.schoolYear(), d.className(), d.regulation(), d.homeroom(),
        d.principal(), all, subjects, d.rollCall(), MADE, List.of(
            new BookMove(LocalDate.of(2025, 10, 13), identifier(2), name(2), "IN", "THCS Lê Lợi", "Theo gia đình"),
            new BookMove(LocalDate.of(2025, 11, 3), "6601099001", "Y Thiên Mlô", "TO_CLASS", "9A2", null),
            new BookMove(LocalDate.of(2026, 3, 9), identifier(pupils), name(pupils), "OUT", "THCS Nguyễn Du, Đà Lạt", "Theo gia đình")), 1);
  }

  /** The same in format 4. */
  public static BookDocument named(int pupils) {
    BookDocument d = left(pupils);
    return new BookDocument(4, ID, 1, d.province(), d.school(), d.level(), d.schoolYear(), d.className(), d.regulation(), d.homeroom(),
        d.principal(), d.pupils(), d.subjects(), d.rollCall(), MADE, d.moves(), 1);
  }

  private static String name(int i) {
    return NAMES.get((i - 1) % NAMES.size()) + (i > NAMES.size() ? " " + i : "");
  }

  private static BookDocument.Pupil pupil(int i, String name, BookProfile profile, BookDocument.Standing beforeSummer) {
    return new BookDocument.Pupil(i, identifier(i), name, LocalDate.of(2011, 3, 1 + i % 28), "FEMALE", "Ê-đê",
        "Thôn 4, xã Ea Kly, tỉnh Đắk Lắk", "TOT", "KHA", "TOT", "KHA", null, i % 9 == 0 ? null : "KHA", i % 5 == 0 ? null : 2, 1,
        "PROMOTED", i == 1 ? "GOOD" : null, "Ngoan.", profile, beforeSummer);
  }

  private static String identifier(int i) {
    return "66010%05d".formatted(i);
  }

  private static BookProfile profile(int i) {
    return i % 4 == 0 ? new BookProfile(null, null, null, null, null, null, null, null, null)
        : new BookProfile("Đắk Lắk", i % 4 == 1 ? "Hộ nghèo" : null, "Y Bhăm Êban, nông dân", "H'Ngăm Niê Kdăm, giáo viên",
            i % 4 == 3 ? "Trần Thị Nhung, buôn bán" : null, "0905 123 4%02d".formatted(i), i == 2 ? "Chuyển đến từ THCS Lê Lợi" : null,
            i == 2 ? LocalDate.of(2025, 10, 13) : null, i == 7 ? LocalDate.of(2026, 4, 2) : null);
  }

  private static BookDocument.Subject subject(String code, String name, int pupils, String value, String result, boolean named) {
    return new BookDocument.Subject(code, name, "Tạ Diệu Hoa", COLUMNS, IntStream.rangeClosed(1, pupils)
        .mapToObj(i -> new BookDocument.Row(i, named ? name(i) : "H'Linh Niê " + i, Arrays.asList(value, value, null, null, value,
            value, value, value, null, null, value, i % 9 == 0 ? null : value), result, i % 9 == 0 ? null : result,
            i % 9 == 0 ? null : result, i == 2 ? "5.0" : null, i == 3 ? "Miễn thực hành" : null)).toList());
  }

  private static BookRollCall roll(int pupils, int months) {
    return new BookRollCall(IntStream.range(0, months).mapToObj(m -> month(YearMonth.of(2025, 8).plusMonths(m), pupils)).toList(),
        IntStream.rangeClosed(1, pupils).filter(i -> i % 3 > 0 && i % 5 > 0).mapToObj(i -> new BookRollCall.Total(identifier(i),
            new BookRollCall.Missed(2, 0), new BookRollCall.Missed(0, 1))).toList());
  }

  private static BookRollCall.Month month(YearMonth of, int pupils) {
    List<Integer> called = IntStream.rangeClosed(1, of.lengthOfMonth()).filter(d -> of.atDay(d).getDayOfWeek() != DayOfWeek.SUNDAY)
        .boxed().toList();
    List<BookRollCall.Absence> absences = new ArrayList<>();
    for (int i = 1; i <= pupils; i++) {
      for (int day : called) {
        if ((i * 7 + day * 3 + of.getMonthValue()) % 31 == 0) {
          absences.add(new BookRollCall.Absence(identifier(i), day, day % 3 == 0 ? "K" : "P"));
        }
      }
    }
    boolean confirmed = of.getMonthValue() % 4 > 0;
    return new BookRollCall.Month(of.toString(), called, absences, confirmed ? "Nguyễn Thị Minh Khai" : null,
        confirmed ? of.atEndOfMonth().atTime(10, 0).atZone(FormHead.VIETNAM).toInstant() : null);
  }
}
