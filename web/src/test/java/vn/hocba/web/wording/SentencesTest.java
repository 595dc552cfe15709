package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.transcript.PupilResult;

/**
 * The sentence of every result under every secondary regulation, against the lists beside this test; each case is told by
 * its own first line: regulation, scores, comment subjects failed, conduct of the terms, absences.
 */
class SentencesTest {

  private static final List<String> SCORED =
      List.of("TOAN", "NGU_VAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE", "TIN_HOC");
  private static final List<String> COMMENT = List.of("GDTC", "NGHE_THUAT", "HDTN_HN", "GDDP");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void areAsTheyWereReadAndFoundRight(String language) throws IOException {
    List<String> expected = lines("sentences-" + language + ".txt");
    SentenceWording words = new SentenceWording(new Wording(Locale.of(language)));
    List<String> told = expected.stream().filter(line -> line.startsWith("# "))
        .flatMap(line -> Stream.concat(Stream.of(line), sentences(line.substring(2), words))).toList();
    assertEquals(String.join("\n", expected), String.join("\n", told));
  }

  private static Stream<String> sentences(String given, SentenceWording words) {
    PupilResult result = new PupilResult(null, null, SecondaryAssessment.of(Regulation.valueOf(given.split(" ")[0]),
        pupil(given.split(" ")), AssessmentPolicies.standard()), List.of());
    return result.explained().stream().map(words::of).filter(s -> s != null).map(Sentence::text).distinct();
  }

  /** As in {@code TT22_2021 4.9/5.5,8.0*7 1 TOT,DAT 46}; a slash sets a re-test apart, a dash is what is not there. */
  private static PupilYear pupil(String[] given) {
    Regulation regulation = Regulation.valueOf(given[0]);
    List<SubjectMarks> subjects = new ArrayList<>();
    for (String part : given[1].split(",")) {
      String[] times = part.split("\\*");
      for (int i = 0; i < (times.length > 1 ? Integer.parseInt(times[1]) : 1); i++) {
        String[] mark = times[0].split("/");
        TermMarks<BigDecimal> term = term(mark[0].equals("-") ? null : new BigDecimal(mark[0]));
        subjects.add(new SubjectMarks.Scored(SCORED.get(subjects.size()), term, term,
            mark.length > 1 ? new BigDecimal(mark[1]) : null, false));
      }
    }
    for (int i = 0; i < COMMENT.size(); i++) {
      TermMarks<Boolean> term = term(given[2].equals("-") ? null : i >= Integer.parseInt(given[2]));
      subjects.add(new SubjectMarks.Comment(COMMENT.get(i), term, term, null, false));
    }
    String[] conduct = given[3].split(",");
    boolean old = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    ConductGiven entered = new ConductGiven(level(regulation, conduct[0]), level(regulation, conduct[1]),
        old ? level(regulation, conduct[1]) : null, conduct.length > 2 ? level(regulation, conduct[2]) : null);
    return new PupilYear(8, subjects, entered, given[4].equals("-") ? null : Integer.valueOf(given[4]), null, null);
  }

  private static vn.hocba.assessment.ResultLevel level(Regulation regulation, String code) {
    return code.equals("-") ? null : SecondaryAssessment.conduct(regulation, code);
  }

  private static <T> TermMarks<T> term(T mark) {
    return new TermMarks<>(2, Collections.nCopies(2, mark), mark, mark);
  }

  static List<String> lines(String name) throws IOException {
    try (InputStream in = SentencesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
          .collect(Collectors.toList());
    }
  }
}
