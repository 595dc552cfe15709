package vn.hocba.catalogue;

import java.util.List;
import vn.hocba.archive.search.VietnameseText;
import vn.hocba.archive.search.VietnameseText.Word;

/** Whether two writings are of one school's name: papers leave "Trường" out, and write the kind of school in full or by its letters. */
final class SchoolNaming {

  private static final List<List<String>> KINDS = List.of(List.of("trung học cơ sở", "thcs"), List.of("trung học phổ thông", "thpt"),
      List.of("phổ thông cơ sở", "ptcs"), List.of("phổ thông trung học", "ptth"), List.of("phổ thông dân tộc nội trú", "ptdtnt"),
      List.of("phổ thông dân tộc bán trú", "ptdtbt"), List.of("tiểu học", "th"));
  private static final String LEAD = "trường ";

  private SchoolNaming() {}

  static boolean same(String one, String other) {
    return form(one).equals(form(other));
  }

  private static String form(String name) {
    String form = String.join(" ", VietnameseText.words(name).stream().map(Word::exact).toList()) + " ";
    form = form.startsWith(LEAD) ? form.substring(LEAD.length()) : form;
    for (List<String> kind : KINDS) {
      form = form.startsWith(kind.getFirst() + " ") ? kind.getLast() + form.substring(kind.getFirst().length()) : form;
    }
    return form.strip();
  }
}
