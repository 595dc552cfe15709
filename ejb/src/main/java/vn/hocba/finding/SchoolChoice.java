package vn.hocba.finding;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.school.School;

/** A school by which a search can be narrowed. @param name told apart by its code from another of that name */
public record SchoolChoice(String code, String name) {

  private static final Collator VIETNAMESE = Collator.getInstance(new ULocale("vi")).freeze();

  /** In the order of their names. */
  static List<SchoolChoice> of(List<School> schools) {
    Map<String, Long> named = schools.stream().collect(Collectors.groupingBy(School::name, Collectors.counting()));
    return schools.stream().map(s -> new SchoolChoice(s.code(), named.get(s.name()) > 1 ? s.name() + " (" + s.code() + ")" : s.name()))
        .sorted(Comparator.comparing(SchoolChoice::name, VIETNAMESE).thenComparing(SchoolChoice::code)).toList();
  }
}
