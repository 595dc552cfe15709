package vn.hocba.digitising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.EncodingFinding;
import vn.hocba.archive.catalogue.ReadText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** The texts of a folder, with what its school's office said about how they are read; none is read in an encoding that nobody said. */
final class ScanTexts {

  /** Of a letter in any encoding, its marks apart. */
  private static final int BYTES_A_LETTER = 4;

  private final ScanFolder folder;
  private final ScanTextChoices choices;
  private final long schoolId;

  ScanTexts(ScanFolder folder, ScanTextChoices choices, long schoolId) {
    this.folder = folder;
    this.choices = choices;
    this.schoolId = schoolId;
  }

  /** A text as it was read. */
  record Read(String text, NewScan.TextRead how) {}

  /** Of each of these scans, whether its text can be read. */
  Map<String, FolderText> states(List<String> scans) {
    Map<String, String> hashes = new LinkedHashMap<>();
    Map<String, FolderText> states = new LinkedHashMap<>();
    for (String scan : scans) {
      byte[] bytes = folder.text(scan, most()).orElse(null);
      // What is too long is refused whatever it says.
      ReadText text = bytes == null || bytes.length > most() ? null : ReadText.of(bytes);
      if (text != null && !text.known()) {
        hashes.put(scan, Sha256.hex(bytes));
      }
      states.put(scan, bytes == null ? FolderText.NONE : text == null || text.known()
          ? new FolderText(FolderText.State.KNOWN, CatalogueEncoding.UTF_8, null)
          : new FolderText(FolderText.State.OPEN, text.finding().proposed(), null));
    }
    Map<String, ScanTextChoice> said = choices.of(schoolId, hashes.values());
    hashes.forEach((scan, sha256) -> Optional.ofNullable(said.get(sha256)).ifPresent(choice -> states.put(scan,
        new FolderText(FolderText.State.CHOSEN, choice.encoding(), choice.chosenByName()))));
    return states;
  }

  /** What each encoding makes of a scan's text. @throws Problem NOT_FOUND when it has none */
  EncodingFinding look(String scan) {
    return ReadText.of(bytes(scan)).finding();
  }

  /** By which what is said about a scan's text is kept. @throws Problem NOT_FOUND when it has none */
  String sha256(String scan) {
    return Sha256.hex(bytes(scan));
  }

  /** The text of a scan; empty for none. @throws Problem TEXT_TOO_LONG, SCAN_TEXT_ENCODING where nobody said how it is read */
  Optional<Read> read(String scan) {
    return folder.text(scan, most()).map(bytes -> {
      if (bytes.length > most()) {
        throw new Problem(ProblemCode.TEXT_TOO_LONG, ScanRecord.longestText());
      }
      ReadText text = ReadText.of(bytes);
      if (text.known()) {
        return new Read(text.in(CatalogueEncoding.UTF_8), new NewScan.TextRead(CatalogueEncoding.UTF_8.name(), null));
      }
      String sha256 = Sha256.hex(bytes);
      ScanTextChoice choice = Optional.ofNullable(choices.of(schoolId, List.of(sha256)).get(sha256))
          .orElseThrow(() -> new Problem(ProblemCode.SCAN_TEXT_ENCODING, scan));
      return new Read(text.in(choice.encoding()), new NewScan.TextRead(choice.encoding().name(), choice.chosenByName()));
    });
  }

  private byte[] bytes(String scan) {
    return folder.text(scan, most()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static int most() {
    return ScanRecord.longestText() * BYTES_A_LETTER;
  }
}
