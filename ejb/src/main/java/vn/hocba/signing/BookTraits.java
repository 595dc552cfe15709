package vn.hocba.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument;

/** The tables of qualities and competences in a primary class's book, as its transcripts have them. */
final class BookTraits {

  /** Under what number of its period an entry at the end of a term is kept. */
  private static final String END = ":2";

  private BookTraits() {}

  /** @param positions of the pupils in the class list */
  static List<BookDocument.Subject> of(List<TranscriptDocument> pupils, List<Integer> positions) {
    List<BookDocument.Subject> tables = new ArrayList<>();
    for (PrimaryYear.TraitGroup group : pupils.getFirst().primary().traits()) {
      List<String> columns = Stream.of("1:", "2:").flatMap(term -> group.traits().stream().map(t -> term + t.code() + END))
          .toList();
      tables.add(new BookDocument.Subject(group.kind(), null, null, columns, IntStream.range(0, pupils.size())
          .mapToObj(i -> row(pupils.get(i), positions.get(i), group)).toList()));
    }
    return tables;
  }

  private static BookDocument.Row row(TranscriptDocument pupil, int position, PrimaryYear.TraitGroup of) {
    List<PrimaryYear.Trait> own = pupil.primary().traits().stream().filter(g -> g.kind().equals(of.kind()))
        .flatMap(g -> g.traits().stream()).toList();
    List<String> values = new ArrayList<>();
    of.traits().forEach(t -> values.add(own.stream().filter(o -> o.code().equals(t.code())).findFirst()
        .map(PrimaryYear.Trait::termOne).orElse(null)));
    of.traits().forEach(t -> values.add(own.stream().filter(o -> o.code().equals(t.code())).findFirst()
        .map(o -> o.additional() == null ? o.year() : o.additional()).orElse(null)));
    return new BookDocument.Row(position, pupil.pupil().fullName(), values, null, null, null, null, null);
  }
}
