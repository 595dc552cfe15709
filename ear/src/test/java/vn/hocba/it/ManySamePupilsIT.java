package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.catalogue.Likeness;
import vn.hocba.path.PathService;
import vn.hocba.path.SamePupilService;
import vn.hocba.path.SamePupilService.Suggestion;
import vn.hocba.path.SamePupilService.Suggestions;
import vn.hocba.path.SamePupilService.Wanted;

/** However many pairs of records are to be looked at, a clerk gets through them: page by page, by name, by year, each once. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ManySamePupilsIT {

  private static final int PAGE = 50;
  private static final int DECISIONS = 20;
  private static final int COMPARED = 5_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject
  private TakenCatalogue catalogue;
  @Inject
  private SamePupilService pupils;
  @Inject
  private PathService paths;
  @Inject
  private TestSchool school;
  private As clerk;

  @BeforeEach
  void people() {
    clerk = As.person("vanthu.benkia", Role.RECORDS_CLERK);
  }

  @Test
  void aLongListIsGoneThroughPageByPageEachPairOnceThoughSomeAreDecidedOnTheWay() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      String rest = ";" + NumberedName.of("Rơ Châm", i) + ";" + LocalDate.of(1980, 1, 1).plusDays(i).format(DAY) + ";";
      lines.append("PC-").append(i).append("a").append(rest).append("6A;").append(i < 30 ? "1991-1992\n" : "1992-1993\n");
      lines.append("PC-").append(i).append("b").append(rest).append("7A;").append(i < 30 ? "1992-1993\n" : "1993-1994\n");
    }
    catalogue.entered(clerk, lines.toString());
    Wanted wanted = new Wanted(null, "rơ CHAM", null);
    assertEquals(30, count(new Wanted(null, "cham ro", "1991-1992"), "PC-"));
    assertEquals(90, count(new Wanted(null, "cham ro", "1993-1994"), "PC-"));
    List<Suggestion> all = new ArrayList<>();
    Suggestions page = page(wanted, null);
    assertEquals(PAGE, page.pairs().size());
    assertNull(page.compared());
    all.addAll(page.pairs());
    String second = page.next();
    page = page(wanted, second);
    decide(page.pairs().get(3), false);
    Suggestions again = page(wanted, second);
    assertEquals(PAGE, again.pairs().size(), "the page is not filled up");
    assertEquals(page.pairs().get(4), again.pairs().get(3));
    all.add(page.pairs().get(3));
    all.addAll(again.pairs());
    Suggestions last = page(wanted, again.next());
    all.addAll(last.pairs());
    assertNull(last.next());
    assertEquals(120, all.size());
    assertEquals(120, new HashSet<>(all).size(), "a pair comes twice");
    assertEquals(List.of(), page(new Wanted(null, "ro cham khong", null), null).pairs());

    for (Suggestion one : last.pairs()) {
      decide(one, true);
    }
    decide(again.pairs().getFirst(), true);
    int made = last.pairs().size() + 2;
    SamePupilService.Decisions newest = decided(wanted, null);
    assertEquals(DECISIONS, newest.made().size());
    SamePupilService.Decisions before = decided(wanted, newest.next());
    assertEquals(made, DECISIONS + before.made().size());
    assertNull(before.next());
    assertTrue(newest.made().stream().noneMatch(before.made()::contains));
  }

  @Test
  void aPageComparesSoManyPairsAndTheNextGoesOnFromThere() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 110; i++) {
      lines.append("PE-").append(i).append(";").append(NumberedName.of("Mlô Duôn", i)).append(";07/07/1977;9A;1991-1992\n");
    }
    lines.append("PE-x;Mlô Duôn Zuzuzuzu Tao;07/07/1977;9A;1991-1992\nPE-y;Mlô Duôn Zuzuzuzu Ta;07/07/1977;9A;1991-1992\n");
    catalogue.entered(clerk, lines.toString());
    Wanted wanted = new Wanted(null, "mlo duon", null);
    Suggestions page = page(wanted, null);
    assertEquals(List.of(), page.pairs());
    assertTrue(page.compared() >= COMPARED && page.compared() < COMPARED + 1_000, "compared " + page.compared());
    assertNotNull(page.next());
    page = page(wanted, page.next());
    assertEquals(Set.of("PE-x", "PE-y"), Set.of(page.pairs().getFirst().one().code(), page.pairs().getFirst().other().code()));
    assertNull(page.next());
  }

  @Test
  void aPathOfMoreRecordsThanAPageShowsSaysSo() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append("PG-").append(i).append(";Kpă H'Dài Đường;08/08/1978;").append(i + 1).append("A;").append(1984 + i).append('-').append(1985 + i).append('\n');
    }
    catalogue.entered(clerk, lines.toString());
    Wanted wanted = new Wanted(null, "kpa h'dai duong", null);
    Suggestions part = page(wanted, null);
    List<Suggestion> all = new ArrayList<>(part.pairs());
    while (part.next() != null) {
      part = page(wanted, part.next());
      all.addAll(part.pairs());
    }
    for (Suggestion one : all) {
      if (one.one().code().equals("PG-0") || one.other().code().equals("PG-0")) {
        decide(one, true);
      }
    }
    String id = school.text("select id from paper_transcript where number = 'PG-0'");
    PathService.Path whole = clerk.does(() -> paths.of(id));
    System.setProperty("hocba.path.records", "10");
    try {
      PathService.Path cut = clerk.does(() -> paths.of(id));
      assertEquals(List.of(12, 10), List.of(whole.rows().size(), cut.rows().size()));
      assertEquals(List.of(false, true), List.of(whole.more(), cut.more()));
    } finally {
      System.clearProperty("hocba.path.records");
    }
  }

  @Test
  void aSlipOfOneLetterIsSuggestedWhereverItIs() throws Exception {
    String name = "Hy Van Quyet Thang";
    List<UnaryOperator<String>> slips = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      int at = i;
      if (name.charAt(at) != ' ') {
        slips.add(n -> n.substring(0, at) + n.charAt(at) + n.substring(at));
        slips.add(n -> n.substring(0, at) + "x" + n.substring(at + 1));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < slips.size(); i++) {
      String day = LocalDate.of(1970, 1, 1).plusDays(i).format(DAY);
      lines.append("PF-").append(i).append("a;").append(name).append(";").append(day).append(";9A;1985-1986\n");
      lines.append("PF-").append(i).append("b;").append(slips.get(i).apply(name)).append(";").append(day).append(";9A;1985-1986\n");
    }
    catalogue.entered(clerk, lines.toString());
    assertEquals(slips.size(), count(new Wanted(null, null, "1985-1986"), "PF-"));
  }

  /** Suggestions of all pages. */
  private long count(Wanted wanted, String prefix) throws Exception {
    long found = 0;
    String from = null;
    do {
      Suggestions page = page(wanted, from);
      found += page.pairs().stream().filter(s -> s.one().code().startsWith(prefix) && s.other().code().startsWith(prefix))
          .filter(s -> s.why().contains(Likeness.SAME_BIRTH_DATE)).count();
      from = page.next();
    } while (from != null);
    return found;
  }

  private Suggestions page(Wanted wanted, String from) throws Exception {
    return clerk.does(() -> pupils.suggestions(wanted, from));
  }

  private SamePupilService.Decisions decided(Wanted wanted, Long before) throws Exception {
    return clerk.does(() -> pupils.decided(wanted, before));
  }

  private void decide(Suggestion s, boolean same) throws Exception {
    clerk.does(() -> {
      pupils.decide(s.one().key(), s.other().key(), same);
      return true;
    });
  }
}
