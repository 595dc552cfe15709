package vn.hocba.archive.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a printed transcript says, in its own words and order, for somebody who compares it line by line with the paper. Left out is
 * what the comparison does not need: identifier, family, address, ethnicity and comments.
 *
 * @param pupil whose it is
 * @param columns of the results, the first the subject's
 * @param results one row a subject, as many cells as there are columns
 * @param year what the year came to
 */
public record PaperLines(List<Line> pupil, List<String> columns, List<List<String>> results, List<Line> year) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  /** A label and what stands behind it. */
  public record Line(String label, String value) {}

  public PaperLines {
    pupil = List.copyOf(pupil);
    columns = List.copyOf(columns);
    results = List.copyOf(results);
    year = List.copyOf(year);
  }

  public static PaperLines of(TranscriptDocument d) {
    return new Writer(d, FormLabels.of(d)).lines();
  }

  /** Writes them in the words of the transcript's form. */
  private record Writer(TranscriptDocument d, FormLabels labels) {

    PaperLines lines() {
      List<Line> pupil = List.of(line("pupil.name", d.pupil().fullName()), line("pupil.birth.date", DAY.format(d.pupil().birthDate())),
          line("course.school", d.school().name()), line("pupil.class", d.className()), line("course.year", d.schoolYear()));
      return d.primary() == null ? secondary(pupil) : primary(pupil);
    }

    private PaperLines secondary(List<Line> pupil) {
      FormHead head = new FormHead(d, labels, null);
      List<String> columns = Stream.of("subject", "term.one", "term.two", "year", "reassessed").map(c -> head.said("subjects." + c)).toList();
      List<List<String>> results = d.subjects().stream().map(s -> List.of(s.name(), labels.result(s.termOne()), labels.result(s.termTwo()),
          labels.result(s.year()), s.reassessed() == null ? "" : labels.result(s.reassessed()))).toList();
      List<Line> year = new ArrayList<>();
      standing(year, head, "standing.year", d.year());
      if (d.afterSummer() != null) {
        standing(year, head, "standing.after", d.afterSummer());
      }
      year.add(line("promotion", head.promotion()));
      return new PaperLines(pupil, columns, results, ended(year));
    }

    private void standing(List<Line> lines, FormHead head, String when, TranscriptDocument.Standing standing) {
      for (String what : List.of("conduct", "learning")) {
        lines.add(new Line(head.said("standing." + what) + ", " + head.said(when).toLowerCase(FormLabels.LOCALE),
            labels.word("standing", what.equals("conduct") ? standing.conduct() : standing.learning())));
      }
    }

    private PaperLines primary(List<Line> pupil) {
      List<String> columns = Stream.of("subjects.subject", "standing.term.one", "standing.year", "primary.additional").map(labels::text).toList();
      List<List<String>> results = d.primary().subjects().stream()
          .map(s -> List.of(s.name(), entry(s.termOne()), entry(s.year()), s.additional() == null ? "" : entry(s.additional()))).toList();
      List<Line> year = new ArrayList<>();
      year.add(line("primary.result", labels.word("education", d.primary().result())));
      if (d.primary().resultAfterAdditional() != null) {
        year.add(line("primary.result.after", labels.word("education", d.primary().resultAfterAdditional())));
      }
      year.add(line("primary.completion", d.leaving() != null ? labels.text("promotion.left", labels.text("completion.OPEN"))
          : d.primary().programmeCompleted() ? labels.text("completion.programme")
          : labels.text("completion." + d.primary().completion(), Integer.toString(d.grade()), Integer.toString(d.grade() + 1))));
      return new PaperLines(pupil, columns, results, ended(year));
    }

    /** Level and, where there was one, the test's mark. */
    private String entry(PrimaryYear.Entry entry) {
      String level = labels.word("level.subject", entry.level());
      return entry.test() == null ? level : level + " " + entry.test();
    }

    private List<Line> ended(List<Line> year) {
      if (d.leaving() != null) {
        year.add(line("leaving.heading", DAY.format(d.leaving().day())));
      }
      year.add(line("award", d.award() == null ? labels.text("none") : labels.word("award", d.award())));
      year.add(line("pupil.homeroom", d.homeroomTeacher()));
      boolean centre = d.school().level().equals("GDTX");
      year.add(line(centre ? "lookup.head.GDTX" : "lookup.head", d.principal()));
      return year;
    }

    private Line line(String label, String value) {
      return new Line(labels.text(label), value);
    }
  }
}
