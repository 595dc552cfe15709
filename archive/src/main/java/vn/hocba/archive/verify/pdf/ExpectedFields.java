package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.document.SignatureField;

/**
 * The signatures a transcript bears, by field name: those of subject teachers that its own data name, in any order among
 * themselves, then the others in the order they are made.
 */
final class ExpectedFields {

  private static final List<String> ALWAYS = SignatureField.OF_TRANSCRIPT.stream().map(SignatureField::name).toList();

  /** Of a transcript that no subject teacher signs, and of what says nothing. */
  static final ExpectedFields USUAL = new ExpectedFields(List.of());

  private final List<String> names;

  private ExpectedFields(List<String> subjects) {
    names = new ArrayList<>(subjects);
    names.addAll(ALWAYS);
  }

  /** As a file's embedded data say it; that they are the same in every revision is {@link RevisionCheck}'s to see. */
  static ExpectedFields of(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return of(Payload.of(document));
    }
  }

  static ExpectedFields of(Payload payload) {
    return new ExpectedFields(payload.subjects().stream().map(SignatureField.GVBM::of).toList());
  }

  boolean has(String name) {
    return names.contains(name);
  }

  List<String> missing(List<String> found) {
    return names.stream().filter(name -> !found.contains(name)).toList();
  }

  /** Whether each was made once, and none before one that comes first. */
  boolean inOrder(List<String> found) {
    return found.equals(found.stream().filter(names::contains).distinct()
        .sorted(Comparator.comparingInt(ALWAYS::indexOf)).toList());
  }
}
