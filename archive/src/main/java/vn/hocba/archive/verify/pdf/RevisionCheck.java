package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignedRevision;

/**
 * Compares what every signed revision of a file shows and says with the first one. It works by permission: whatever
 * is not known to be written by a further signature of ours counts as a change (finds F2 and F8, which DSS passes).
 */
final class RevisionCheck {

  private final Set<Finding> findings = new LinkedHashSet<>();
  private String documentId;
  /** Whether the store for validation of the state that was read last, and its form, hold nothing that does not belong there. */
  private boolean held;
  /** Of the places in the first signed state. */
  private Set<String> signing;

  /**
   * Compares.
   *
   * @param file the whole file
   * @param revisions in order; empty for an unsigned file, which is then only looked at
   * @throws IOException when a revision cannot be taken apart
   */
  List<Finding> check(byte[] file, List<SignedRevision> revisions) throws IOException {
    Map<String, String> appearances = new LinkedHashMap<>();
    RevisionState first = null;
    String before = null;
    int covered = 0;
    int signatures = 0;
    for (SignedRevision revision : revisions) {
      RevisionState state = read(file, (int) revision.length(), ++signatures);
      first = first == null ? state : first;
      compare(first, state, before, appearances);
      boolean made = documentId != null; // by this system
      if (covered > 0 && !(made ? held && AppendedBytes.listedPlainly(file, covered, (int) revision.length())
          : AppendedBytes.listed(file, covered, (int) revision.length()))) {
        // Of what was not made as ours are, programs may have written otherwise, and no reader need be led astray.
        findings.add(made ? Finding.of(FindingCode.CONTENT_CHANGED, String.valueOf(before), "hidden")
            : Finding.of(FindingCode.UPDATE_UNUSUAL, String.valueOf(before)));
      }
      covered = (int) revision.length();
      before = revision.field();
    }
    long end = revisions.isEmpty() ? 0 : revisions.getLast().length();
    if (end < file.length) {
      RevisionState last = read(file, file.length, signatures);
      compare(first == null ? last : first, last, before, appearances);
      if (!revisions.isEmpty() && documentId != null && !held) {
        findings.add(Finding.of(FindingCode.CONTENT_CHANGED, String.valueOf(before), "hidden"));
      }
      if (!revisions.isEmpty()) {
        findings.add(AppendedData.isValidationData(file, end) ? Finding.of(FindingCode.VALIDATION_DATA_APPENDED)
            : Finding.of(FindingCode.BYTES_AFTER_LAST_SIGNATURE, Long.toString(file.length - end)));
      }
    }
    return new ArrayList<>(findings);
  }

  /** What differs between the first signed state and the last, where those in between need not be taken apart. @param field signed first */
  List<Finding> changes(RevisionState first, RevisionState last, String field) {
    Map<String, String> appearances = new LinkedHashMap<>();
    compare(first, first, null, appearances);
    compare(first, last, field, appearances);
    return new ArrayList<>(findings);
  }

  /** Identifier in the embedded data of the first revision that has one; null when none has. */
  String documentId() {
    return documentId;
  }

  /** @param signatures how many there are up to that length */
  private RevisionState read(byte[] file, int length, int signatures) throws IOException {
    byte[] bytes = length == file.length ? file : Arrays.copyOf(file, length);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      signing = signing == null ? OwnForm.names(document) : signing;
      held = ValidationStore.of(document.getDocumentCatalog().getCOSObject()) != null
          && OwnForm.holds(document, signing, signatures);
      return RevisionReader.read(document);
    }
  }

  private void compare(RevisionState first, RevisionState now, String before, Map<String, String> appearances) {
    documentId = documentId == null ? now.documentId() : documentId;
    Set<String> parts = new LinkedHashSet<>(first.parts().keySet());
    parts.addAll(now.parts().keySet());
    for (String part : parts) {
      if (!Objects.equals(first.parts().get(part), now.parts().get(part))) {
        findings.add(Finding.of(FindingCode.CONTENT_CHANGED, String.valueOf(before), part));
      }
    }
    first.places().forEach((field, place) -> {
      if (!place.equals(now.places().get(field))) {
        findings.add(Finding.of(FindingCode.SIGNATURE_APPEARANCE_CHANGED, field));
      }
    });
    // What comes later lies above: a seal could be drawn below what it is to cover.
    List<String> order = now.places().keySet().stream().filter(first.places()::containsKey).toList();
    if (!order.equals(first.places().keySet().stream().filter(now.places()::containsKey).toList())) {
      findings.add(Finding.of(FindingCode.SIGNATURE_APPEARANCE_CHANGED, order.getLast()));
    }
    // A place that was not there when the first signed is somebody's stamp, whatever it is called.
    now.places().keySet().stream().filter(field -> !first.places().containsKey(field))
        .forEach(field -> findings.add(Finding.of(FindingCode.SIGNATURE_APPEARANCE_CHANGED, field)));
    now.appearances().forEach(appearances::putIfAbsent);
    appearances.forEach((field, appearance) -> {
      if (!appearance.equals(now.appearances().get(field))) {
        findings.add(Finding.of(FindingCode.SIGNATURE_APPEARANCE_CHANGED, field));
      }
    });
    now.strangers().forEach(stranger -> findings.add(
        Finding.of(FindingCode.UNKNOWN_ANNOTATION, Integer.toString(stranger.page()), stranger.subtype())));
    now.strangeFields().forEach(field -> findings.add(Finding.of(FindingCode.UNKNOWN_FIELD, field)));
    if (now.payload() == null) {
      findings.add(Finding.of(FindingCode.PAYLOAD_MISSING));
    }
    if (first.payload() != null && !first.payload().equals(now.payload())) {
      findings.add(Finding.of(FindingCode.PAYLOAD_CHANGED));
    }
  }
}
