package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenlyChosenTest {

  @Test
  void fewAreAllCollectedAndOfManyAFewFromEverywhere() throws IOException {
    assertEquals(20_000, chosen(20_000).size());
    List<Integer> of = chosen(1_000_000);
    assertTrue(of.size() <= 20_000 && of.size() > 8_000, of.size() + " chosen");
    for (int tenth = 0; tenth < 10; tenth++) {
      int from = tenth * 100_000;
      long there = of.stream().filter(doc -> doc >= from && doc < from + 100_000).count();
      assertTrue(there > of.size() / 20, there + " of " + of.size() + " from " + from);
    }
  }

  private static List<Integer> chosen(int hits) throws IOException {
    EvenlyChosen chosen = EvenlyChosen.manager().newCollector();
    for (int doc = 0; doc < hits; doc++) {
      chosen.collect(doc);
    }
    return EvenlyChosen.manager().reduce(List.of(chosen));
  }
}
