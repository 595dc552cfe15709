package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.school.Schools;

/** Reads the book of copies as people see it; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class CopyBook {

  @Inject
  private Copies copies;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** Number and symbol (NĐ 30/2020, Phụ lục I). */
  public String symbol(CopyLine line) {
    String school = schools.school(line.schoolId()).orElseThrow().code();
    String entry = line.entry();
    return line.kind().sign().isEmpty() ? entry : entry.substring(0, entry.indexOf('/') + 1) + line.kind().sign() + "-" + school;
  }

  /** @param words null or empty for all lines, else what must be in a name, a number, a code or a school; a whole code is looked for in all years */
  public CopyView.Book read(long schoolId, Integer year, String words) {
    List<Integer> years = copies.years(schoolId);
    Optional<CopyLine> coded = LookupCode.read(words).flatMap(copies::byLookupCode).filter(l -> l.schoolId() == schoolId);
    if (coded.isPresent()) {
      return new CopyView.Book(years, coded.get().bookYear(),
          Stream.concat(copies.annulment(coded.get().id()).stream(), coded.stream()).map(this::line).toList());
    }
    int shown = year != null ? year : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    String wanted = plain(words);
    return new CopyView.Book(years, shown, copies.ofYear(schoolId, shown).stream().map(this::line)
        .filter(l -> says(l, wanted)).toList());
  }

  /** @param wanted as {@link #plain} makes it */
  static boolean says(CopyView.Line l, String wanted) {
    return Stream.of(l.symbol(), l.pupil(), l.identifier(), l.recipient(), l.receivingSchool(), l.note(), l.madeBy(), l.code())
        .anyMatch(t -> plain(t).contains(wanted));
  }

  /** Without accents and case, as people type in a hurry. */
  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  private CopyView.Line line(CopyLine l) {
    String sha256 = copies.file(l.id()).map(CopyFile::sha256).orElse(null);
    String annulledBy = copies.annulment(l.id()).map(this::symbol).orElse(null);
    Optional<CopyLine> mistaken = Optional.ofNullable(l.annuls()).flatMap(copies::find);
    String annuls = mistaken.map(this::symbol).orElse(null);
    String code = mistaken.orElse(l).lookupCode();
    return new CopyView.Line(l.id(), symbol(l), l.kind(), l.carrier(), l.reason(), l.ground(), l.note(), l.pupilName(), l.pupilIdentifier(),
        l.recipient(), l.relation(), l.paper(), l.receivingSchool(), l.signerName(), l.madeAt(), l.madeByName(),
        copies.parts(l.id()).stream().map(p -> new CopyView.Part(p.transcriptId(), p.schoolYear(), p.edition(), p.sha256(),
            p.firstPage(), p.lastPage())).toList(),
        l.kind() == CopyKind.ORIGINAL || sha256 != null, sha256, annulledBy, annuls,
        code == null ? null : LookupCode.shown(code));
  }
}
