package vn.hocba.transcript;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.SubjectYear;

/** Writes the one row that the form has for Nghệ thuật of a class that keeps books of its contents (TT 22/2021 Điều 5). */
final class CombinedSubject {

  private CombinedSubject() {}

  /** The common result; comments and remarks name their content, and every teacher stands there. */
  static TranscriptDocument.SubjectResult row(PupilResult result, ClassBooks books) {
    SubjectYear whole = result.assessment().combined();
    long pupil = result.enrolment().id();
    List<SubjectYear> all = result.assessment().subjects();
    List<Integer> contents = IntStream.range(0, all.size()).filter(i -> ArtsPolicy.CONTENTS.contains(all.get(i).code()))
        .boxed().toList();
    Set<String> teachers = contents.stream().map(i -> books.teacher(all.get(i).code())).filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return new TranscriptDocument.SubjectResult(whole.code(), books.name(whole.code()), false,
        SecondaryContents.text(whole.termOne()), SecondaryContents.text(whole.termTwo()),
        SecondaryContents.text(whole.beforeReassessment()),
        whole.reassessed() ? SecondaryContents.text(whole.year()) : null,
        named(contents, all, books, i -> books.remarks().comment(pupil, books.book(all.get(i).code()), SecondaryContents.TERM_ONE)),
        named(contents, all, books, i -> books.remarks().comment(pupil, books.book(all.get(i).code()), SecondaryContents.TERM_TWO)),
        teachers.isEmpty() ? null : String.join(", ", teachers),
        named(contents, all, books, i -> result.subjectNotes().get(i)), null);
  }

  private static String named(List<Integer> contents, List<SubjectYear> all, ClassBooks books, Function<Integer, String> of) {
    String said = contents.stream().filter(i -> of.apply(i) != null)
        .map(i -> books.name(all.get(i).code()) + ": " + of.apply(i)).collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }
}
