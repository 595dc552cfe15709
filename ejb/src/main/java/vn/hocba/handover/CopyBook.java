package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

  /** @param words null or empty for all lines, else what must be in a name, a number or a school */
  public CopyView.Book read(long schoolId, Integer year, String words) {
    List<Integer> years = copies.years(schoolId);
    int shown = year != null ? year : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    String wanted = plain(words);
    return new CopyView.Book(years, shown, copies.ofYear(schoolId, shown).stream().map(this::line)
        .filter(l -> Stream.of(l.symbol(), l.pupil(), l.identifier(), l.recipient(), l.receivingSchool(), l.note(), l.madeBy())
            .anyMatch(t -> plain(t).contains(wanted))).toList());
  }

  /** Without accents and case, as people type in a hurry. */
  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  private CopyView.Line line(CopyLine l) {
    String sha256 = copies.file(l.id()).map(CopyFile::sha256).orElse(null);
    String annulledBy = copies.annulment(l.id()).map(this::symbol).orElse(null);
    String annuls = l.annuls() == null ? null : copies.find(l.annuls()).map(this::symbol).orElse(null);
    return new CopyView.Line(l.id(), symbol(l), l.kind(), l.carrier(), l.reason(), l.note(), l.pupilName(), l.pupilIdentifier(),
        l.recipient(), l.relation(), l.paper(), l.receivingSchool(), l.signerName(), l.madeAt(), l.madeByName(),
        copies.parts(l.id()).stream().map(p -> new CopyView.Part(p.transcriptId(), p.schoolYear(), p.edition(), p.sha256(),
            p.firstPage(), p.lastPage())).toList(),
        l.kind() == CopyKind.ORIGINAL || sha256 != null, sha256, annulledBy, annuls,
        l.lookupCode() == null ? null : LookupCode.shown(l.lookupCode()));
  }
}
