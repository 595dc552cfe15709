package vn.hocba.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookResult;
import vn.hocba.archive.workbook.xlsx.SheetTask;
import vn.hocba.archive.workbook.xlsx.WorkbookTask;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A book that is handed out as a spreadsheet comes back with every entry, whoever sorted it meanwhile. */
class SheetRoundTripTest {

  private static final int BOOKS = 25;
  private static final Gson GSON = new Gson();

  @TempDir
  Path directory;

  private static final LongFunction<Optional<String>> NO_TITLES = id -> Optional.empty();

  @Test
  void everyEntryComesBack() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < BOOKS; i++) {
      GradebookView book = RandomBooks.next(random);
      SheetReading read = SheetReader.read(written(GradebookSheet.of(book, RandomBooks.WORDS)), book, NO_TITLES, "");
      assertEquals(List.of(), read.refused(), "seed " + seed);
      assertEquals(entries(book), new TreeMap<>(read.entries().stream()
          .collect(Collectors.toMap(SheetReading.Entry::cell, SheetReading.Entry::value))), "seed " + seed);
    }
  }

  @Test
  void theOrderOfLinesDoesNotMatter() throws IOException {
    Random random = new Random(5);
    GradebookView book = RandomBooks.next(random);
    SheetDraft draft = GradebookSheet.of(book, RandomBooks.WORDS);
    List<SheetDraft.Line> pupils = new ArrayList<>(draft.lines().subList(3, draft.lines().size()));
    Collections.shuffle(pupils, random);
    List<SheetDraft.Line> lines = new ArrayList<>(draft.lines().subList(0, 3));
    lines.addAll(pupils);
    SheetReading read = SheetReader.read(written(new SheetDraft(draft.name(), lines, 3, 3, List.of())), book, NO_TITLES, "");
    assertEquals(entries(book).size(), read.entries().size());
    assertEquals(List.of(), read.refused());
  }

  @Test
  void aLineWhoseNameBelongsToAnotherPupilIsRefusedWhole() {
    GradebookView book = RandomBooks.filled(3);
    SheetDraft draft = GradebookSheet.of(book, RandomBooks.WORDS);
    List<SheetDraft.Line> lines = new ArrayList<>(draft.lines());
    List<Object> shifted = new ArrayList<>(lines.get(3).cells());
    shifted.set(2, book.rows().get(1).name());
    lines.set(3, new SheetDraft.Line(SheetDraft.Kind.PLAIN, shifted));
    List<Object> stranger = new ArrayList<>(lines.get(4).cells());
    stranger.set(0, "999999999999");
    lines.set(4, new SheetDraft.Line(SheetDraft.Kind.PLAIN, stranger));
    lines.add(lines.get(5));
    SheetReading read = SheetReader.read(plain(lines), book, NO_TITLES, "");
    assertEquals(List.of(ProblemCode.WORKBOOK_NAME_DIFFERS, ProblemCode.WORKBOOK_PUPIL_UNKNOWN,
        ProblemCode.WORKBOOK_PUPIL_TWICE), read.refused().stream().map(SheetReading.Refused::code).toList());
    assertEquals(1, read.entries().stream().map(e -> e.cell().split(":")[0]).distinct().count());
  }

  @Test
  void whatIsNoMarkIsRefusedByCellAndPupil() {
    GradebookView book = RandomBooks.filled(2);
    List<SheetDraft.Line> lines = new ArrayList<>(GradebookSheet.of(book, RandomBooks.WORDS).lines());
    List<Object> wrong = new ArrayList<>(lines.get(3).cells());
    wrong.set(3, "11");
    lines.set(3, new SheetDraft.Line(SheetDraft.Kind.PLAIN, wrong));
    SheetReading.Refused refused = SheetReader.read(plain(lines), book, NO_TITLES, "").refused().getFirst();
    assertEquals("D4", refused.ref());
    assertEquals(book.rows().getFirst().name(), refused.pupil());
    assertEquals(ProblemCode.ENTRY_OFF_SCALE, refused.code());
  }

  @Test
  void whatTheClassOrThePupilDoesNotTakeIsRefusedByTheRule() {
    GradebookView book = RandomBooks.filled(2);
    List<SheetDraft.Line> lines = GradebookSheet.of(book, RandomBooks.WORDS).lines();
    // Meanwhile the class is taught the subject in term I only, and the first pupil came with that term's result.
    SheetReading read = SheetReader.read(plain(lines), RandomBooks.onlyInTermOne(book), NO_TITLES, "");
    List<SheetReading.Refused> untaught = read.refused().stream()
        .filter(r -> r.code() == ProblemCode.TERM_NOT_TAUGHT).toList();
    assertEquals(book.columns().stream().filter(c -> c.column().term() == 2).count() * 2, untaught.size());
    assertEquals(List.of("2", "TT 22/2021 Điều 9.1"), untaught.getFirst().args());
    assertEquals(book.rows().getFirst().name(), untaught.getFirst().pupil());
    List<SheetReading.Refused> kept = read.refused().stream().filter(r -> r.code() == ProblemCode.ENTRY_KEPT_OUT).toList();
    assertEquals(untaught.size() / 2, kept.size());
    assertEquals(List.of("TRANSFERRED", "THCS Cũ", "TT 22/2021 Điều 9.1b"), kept.getFirst().args());
    assertEquals(untaught.size() / 2, read.entries().size());
  }

  @Test
  void aFileOfAnotherBookIsNotRead() {
    GradebookView book = RandomBooks.filled(2);
    List<SheetDraft.Line> lines = new ArrayList<>(GradebookSheet.of(book, RandomBooks.WORDS).lines());
    List<Object> keys = new ArrayList<>(lines.get(1).cells());
    keys.set(0, "hocba:" + (book.id() + 1));
    lines.set(1, new SheetDraft.Line(SheetDraft.Kind.HIDDEN, keys));
    assertEquals(ProblemCode.WORKBOOK_OF_OTHER_BOOK,
        assertThrows(Problem.class, () -> SheetReader.read(plain(lines), book, NO_TITLES, "")).code());
    LongFunction<Optional<String>> english = id -> Optional.of(id == book.id() ? "Mathematics, 9A1" : "Literature, 9A2");
    assertEquals(List.of("Literature, 9A2", "Mathematics, 9A1"),
        assertThrows(Problem.class, () -> SheetReader.read(plain(lines), book, english, "")).args(),
        "the other book is told in the language of the file");
    assertEquals(ProblemCode.WORKBOOK_WITHOUT_COLUMNS,
        assertThrows(Problem.class, () -> SheetReader.read(plain(lines.subList(2, 4)), book, NO_TITLES, "x")).code());
  }

  private static TreeMap<String, String> entries(GradebookView book) {
    TreeMap<String, String> entries = new TreeMap<>();
    book.rows().forEach(r -> r.cells().stream().filter(c -> c.value() != null)
        .forEach(c -> entries.put(c.cell(), c.value())));
    return entries;
  }

  private Workbook plain(List<SheetDraft.Line> lines) {
    try {
      return written(new SheetDraft("Sổ", lines, 0, 0, List.of()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Workbook written(SheetDraft draft) throws IOException {
    Path file = directory.resolve("book.xlsx");
    JsonObject writing = new JsonObject();
    writing.addProperty("file", file.toString());
    writing.add("drafts", GSON.toJsonTree(List.of(draft)));
    new SheetTask().run(writing);
    JsonObject request = new JsonObject();
    request.addProperty("file", file.toString());
    request.add("limits", GSON.toJsonTree(WorkbookLimits.USUAL));
    return GSON.fromJson(new WorkbookTask().run(request), WorkbookResult.class).workbook();
  }
}
