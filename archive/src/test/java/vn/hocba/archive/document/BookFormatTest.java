package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class's book keeps the bytes and the pages of the format it was made in. */
class BookFormatTest {

  private static final Map<String, BookDocument> BOOKS = Map.of("1", SampleBooks.before(2), "2", SampleBooks.whole(3, 2),
      "3", SampleBooks.left(3), "4", SampleBooks.named(3));

  static Set<String> formats() {
    return BOOKS.keySet();
  }

  /** The fixture of format 1 was written before there was another. */
  @ParameterizedTest
  @MethodSource("formats")
  void isWrittenAsItsFormatIsAndReadBack(String format) throws IOException {
    String kept = fixture("book-format-" + format + ".json");
    assertEquals(kept, BookJson.write(BOOKS.get(format)));
    assertEquals(BOOKS.get(format), BookJson.read(kept));
  }

  /** The fixtures are read over by people when they change. */
  @ParameterizedTest
  @MethodSource("formats")
  void readsAsTheFixtureLineByLine(String format) throws IOException {
    byte[] pdf = new BookRenderer().render(BOOKS.get(format), SealPlace.BESIDE);
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("book-format-" + format + ".pdf"), pdf);
    String text = text(pdf);
    Files.writeString(Path.of("target", "looked-at", "book-format-" + format + ".txt"), text);
    assertEquals(fixture("book-format-" + format + ".txt"), text);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void saysInTheDataWhatThePagesShow(String format) throws IOException {
    BookDocument book = BOOKS.get(format);
    assertEquals(List.of(), ContentCheck.ofBook(new BookRenderer().render(book, SealPlace.BESIDE), BookJson.write(book)));
  }

  @Test
  void anEarlierFormatSaysNothingThatCameAfterIt() {
    BookDocument whole = SampleBooks.whole(2, 1);
    BookDocument early = new BookDocument(1, whole.id(), 1, whole.province(), whole.school(), whole.level(), whole.schoolYear(),
        whole.className(), whole.regulation(), whole.homeroom(), whole.principal(), List.of(), List.of(), whole.rollCall(), whole.madeAt());
    assertThrows(TranscriptFormatException.class, () -> BookJson.write(early));
    assertThrows(TranscriptFormatException.class, () -> BookJson.read(BookJson.write(whole).replace("\"format\":2", "\"format\":5")));
  }

  /** A class that is closed again with nothing changed gets no new edition because the form grew meanwhile. */
  @Test
  void aBookOfTheFormatBeforeSaysTheSameWhereNothingItHasRoomForChanged() {
    BookDocument whole = SampleBooks.whole(3, 2);
    BookDocument before = BookJson.read(BookJson.write(new BookDocument(1, whole.id(), 1, whole.province(), whole.school(), whole.level(),
        whole.schoolYear(), whole.className(), whole.regulation(), whole.homeroom(), whole.principal(),
        whole.pupils().stream().map(BookFormatTest::narrowed).toList(), whole.subjects(), BookRollCall.NONE, whole.madeAt())));
    assertTrue(before.saysTheSame(whole));
    assertTrue(whole.saysTheSame(before));
    assertFalse(before.saysTheSame(SampleBooks.whole(2, 2)));
  }

  /** Nor because it lists who left by now; a move or a teacher's time that was told otherwise is a new edition. */
  @Test
  void whoLeftIsNoChangeForABookThatHadNoRoomForThem() {
    BookDocument left = SampleBooks.left(3);
    BookDocument two = SampleBooks.whole(3, 2);
    BookDocument before = new BookDocument(2, two.id(), 1, two.province(), two.school(), two.level(), two.schoolYear(), two.className(),
        two.regulation(), two.homeroom(), two.principal(), two.pupils().subList(0, 2), two.subjects().stream().map(s ->
            new BookDocument.Subject(s.code(), s.name(), s.teacher(), s.columns(), s.rows().subList(0, 2))).toList(),
        two.rollCall().without(Set.of(two.pupils().getLast().identifier())), two.madeAt());
    assertTrue(before.saysTheSame(left));
    assertTrue(left.saysTheSame(before));
    assertFalse(two.saysTheSame(left));
    assertFalse(left.saysTheSame(new BookDocument(3, left.id(), 1, left.province(), left.school(), left.level(), left.schoolYear(),
        left.className(), left.regulation(), left.homeroom(), left.principal(), left.pupils(), left.subjects(), left.rollCall(),
        left.madeAt(), left.moves().subList(0, 2), 1)));
  }

  private static BookDocument.Pupil narrowed(BookDocument.Pupil p) {
    return new BookDocument.Pupil(p.position(), p.identifier(), p.fullName(), p.birthDate(), p.gender(), p.ethnicity(), p.address(),
        p.conductOne(), p.conductTwo(), p.conductYear(), p.learningOne(), p.learningTwo(), p.result(), p.excused(), p.unexcused(),
        p.promotion(), p.award(), p.comment(), null, null);
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in = BookFormatTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\f\n");
      return stripper.getText(document).lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
