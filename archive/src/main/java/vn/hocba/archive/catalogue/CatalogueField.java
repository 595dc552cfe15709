package vn.hocba.archive.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.search.VietnameseText;

/** What a column of a catalogue can say. */
public enum CatalogueField {
  /** The catalogue's own number. */
  NUMBER(40, "so hieu", "so ho so", "ma ho so", "so danh muc", "so hoc ba", "so so", "so dang bo", "ho so so", "ky hieu",
      "number"),
  /** Full name. */
  NAME(120, "ho ten", "ho va ten", "ho ten hoc sinh", "ho va ten hoc sinh", "ten hoc sinh", "hoc sinh", "full name",
      "name"),
  /** Day or year of birth. */
  BIRTH(40, "ngay sinh", "ngay thang nam sinh", "sinh ngay", "nam sinh", "ngay thang sinh", "birth date", "date of birth"),
  /** School, as the paper names it. */
  SCHOOL(200, "truong", "ten truong", "truong hoc", "don vi", "school"),
  /** Class of the last year. */
  CLASS(20, "lop", "lop cuoi", "lop cuoi cap", "class"),
  /** Last school year. */
  YEAR(40, "nam hoc", "nam hoc cuoi", "nien khoa", "khoa hoc", "school year"),
  /** Calendar year of graduation, in which the last school year ended. */
  GRADUATION(40, "nam tot nghiep", "nam tn", "tot nghiep", "tot nghiep nam", "nam tot nghiep thcs", "nam tot nghiep thpt", "nam tot nghiep tieu hoc",
      "nam tn thcs", "nam tn thpt", "khoa tot nghiep", "khoa thi", "khoa thi tot nghiep", "graduation year", "year of graduation"),
  /** Where the paper lies. */
  STORAGE(200, "noi luu", "noi luu tru", "vi tri", "vi tri luu", "kho", "kho gia", "gia ke", "noi de", "storage"),
  /** What was read off the scan. */
  TEXT(20_000, "van ban ocr", "ocr", "noi dung", "noi dung nhan dang", "van ban", "text"),
  /** Name of the file with the scan. */
  FILE(200, "tep", "ten tep", "tep quet", "ban quet", "file", "file quet", "ten file");

  private final int longest;
  private final List<String> headings;

  CatalogueField(int longest, String... headings) {
    this.longest = longest;
    this.headings = List.of(headings);
  }

  /** Characters it may have. */
  public int longest() {
    return longest;
  }

  /** The field that a heading names, marks and case aside. */
  public static Optional<CatalogueField> named(String heading) {
    String plain = VietnameseText.fold(VietnameseText.clean(heading)).replaceAll("[^a-z0-9]+", " ").strip();
    return Arrays.stream(values()).filter(field -> field.headings.contains(plain)).findFirst();
  }
}
