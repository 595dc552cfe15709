package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Soundness;

/**
 * Looks at a file that this program sealed a moment ago, once for the values of its signatures and once for what was added after the
 * first of them. What it leaves out (policy, status of certificates, PDF/A) is alike for all files of the same form and signers.
 */
final class SoundnessCheck {

  private static final COSName STAMP = COSName.getPDFName("DocTimeStamp");

  /** One signature or time stamp, as the form names it. */
  private record Place(String field, boolean stamp, List<BigInteger> range) {

    long end() {
      return ByteRanges.end(range);
    }
  }

  Soundness check(byte[] file, TrustAnchors anchors) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return check(file, document, anchors);
    } catch (IOException | RuntimeException e) { // parsers throw whatever they please
      return Soundness.none(Readability.DAMAGED, e.toString());
    }
  }

  private static Soundness check(byte[] file, PDDocument document, TrustAnchors anchors) throws IOException {
    RevisionState last = RevisionReader.read(document);
    List<Place> places = places(document);
    List<String> faults = new ArrayList<>(gaps(file, places));
    Set<String> certificates = new TreeSet<>();
    if (faults.isEmpty()) {
      SealValues values = new SealValues(file, anchors);
      places.forEach(place -> values.look(place.field(), place.stamp(), place.range()));
      faults.addAll(values.faults());
      certificates.addAll(values.certificates());
      faults.addAll(changes(file, places.getFirst(), last));
    }
    List<String> fields = places.stream().filter(place -> !place.stamp()).map(Place::field).toList();
    ExpectedFields expected = ExpectedFields.of(Payload.of(document));
    if (!expected.missing(fields).isEmpty() || !expected.inOrder(fields)) {
      faults.add("fields " + fields);
    }
    return new Soundness(Readability.READABLE, faults, fields, last.payload(), Sha256.hex(String.join(" ", certificates)));
  }

  private static List<Place> places(PDDocument document) throws IOException {
    List<Place> places = new ArrayList<>();
    for (PDSignatureField field : document.getSignatureFields()) {
      PDSignature signature = field.getSignature();
      if (signature != null) {
        int[] range = signature.getByteRange();
        places.add(new Place(field.getFullyQualifiedName(), STAMP.equals(signature.getCOSObject().getCOSName(COSName.TYPE)),
            range == null ? List.of() : Arrays.stream(range).mapToObj(BigInteger::valueOf).toList()));
      }
    }
    places.sort(Comparator.comparingLong(Place::end));
    return places;
  }

  /** Each covers all up to its end, the last the whole file and is a time stamp: nobody's signature is unproven. */
  private static List<String> gaps(byte[] file, List<Place> places) {
    List<String> gaps = places.stream().filter(place -> !ByteRanges.cover(file, place.range()))
        .map(place -> "byte range of " + place.field()).collect(Collectors.toCollection(ArrayList::new));
    if (places.isEmpty() || places.getLast().end() != file.length) {
      gaps.add("bytes after the last signature");
    }
    if (places.isEmpty() || !places.getLast().stamp()) {
      gaps.add("no time stamp at the end");
    }
    return gaps;
  }

  /** The states in between were made without a stop from the first to the last, each from the one before. */
  private static List<String> changes(byte[] file, Place first, RevisionState last) throws IOException {
    try (PDDocument begin = Loader.loadPDF(Arrays.copyOf(file, (int) first.end()))) {
      return new RevisionCheck().changes(RevisionReader.read(begin), last, first.field()).stream().map(Finding::toString).toList();
    }
  }
}
