package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.SealedTranscript.Revision;

/** Notes of what was sealed are read as they were written, or not at all. */
class SealNoteTest {

  private static final SealNote NOTE = new SealNote(Sha256.hex("record"), Sha256.hex("file"),
      List.of(new Revision(1, Sha256.hex("first"), 1000), new Revision(2, Sha256.hex("file"), 2000)));

  @Test
  void isReadAsItWasWritten() {
    assertEquals(Optional.of(NOTE), SealNote.read(NOTE.text()));
  }

  @Test
  void onlyPartOfOneIsNone() {
    String text = NOTE.text();
    for (int length = 0; length < text.length(); length++) {
      assertEquals(Optional.empty(), SealNote.read(text.substring(0, length)));
    }
  }
}
