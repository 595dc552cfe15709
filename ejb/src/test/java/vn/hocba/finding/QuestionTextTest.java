package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.TranscriptKind;

class QuestionTextTest {

  @Test
  void everyPartThatWasChosenIsTold() {
    assertEquals("words=nguyễn an", QuestionText.of(SearchQuery.of(" nguyễn an ").within(Set.of("S1")).at(3, 20)));
    assertEquals("born=2010-05-06; school=S1; class=9A1; fromyear=2009; toyear=2012; kind=PAPER; level=TOT; signer=Lan; kept=A_TIME",
        QuestionText.of(SearchQuery.of("").born(LocalDate.of(2010, 5, 6), null).atSchool("S1").inClass("9A1").inYears(2009, 2012)
            .ofKind(TranscriptKind.PAPER).ofLevel("TOT").signedBy("Lan").keptFor(KeptFor.A_TIME)));
    assertEquals("", QuestionText.of(SearchQuery.of("")));
  }
}
