package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.seal.Signatory;

/** The published classes of attacks on signed PDF files, rebuilt on a transcript of ours, and files that are to break a reader. */
public final class AttackCollection {

  private AttackCollection() {}

  /**
   * Attacks by name; none of these may be called genuine, nor signed and unchanged.
   *
   * @param rendered before anybody signed
   * @param sealed the issue that is attacked
   * @param school who signed it, and whoever of them helps the attacker
   * @param stranger who leads to none of our roots
   */
  public static Map<String, byte[]> attacks(byte[] rendered, byte[] sealed, List<Signatory> school, Signatory stranger) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("overwritten", Forgeries.whiteBox(sealed));
    files.put("stamp", Forgeries.stamp(sealed, 0));
    files.put("page-added", Forgeries.extraPage(sealed));
    files.put("font-swapped", Forgeries.fontProgram(sealed));
    files.put("payload-replaced", Forgeries.payload(sealed, "{}".getBytes(StandardCharsets.UTF_8)));
    files.put("field-moved", Forgeries.movedSignature(sealed, "HT"));
    files.put("field-repainted", Forgeries.repaintedSignature(sealed, "HT"));
    files.put("range-destroyed", Forgeries.replaced(sealed, "/ByteRange", "/ByteRangX"));
    files.put("catalogue-acts", Forgeries.openAction(sealed));
    files.put("between-two-signatures", LooseSigning.sign(Forgeries.whiteBox(LooseSigning.sign(rendered, school.get(0))), school.get(1)));
    files.putAll(SignatureForgeries.universal(sealed, "TRUONG"));
    files.putAll(SignatureForgeries.saved(sealed, "TRUONG"));
    files.putAll(SignatureForgeries.wrapped(sealed));
    byte[] first = LooseSigning.sign(rendered, school.get(0));
    named("first-", SignatureForgeries.wrapped(first), files);
    named("first-", SignatureForgeries.saved(first, "GVCN"), files);
    files.putAll(ShadowAttacks.of(rendered, school));
    files.putAll(AnnotationAttacks.evil(sealed));
    files.putAll(AnnotationAttacks.sneaky(sealed));
    files.put("ssa-signed-by-a-stranger", AnnotationAttacks.signedByAStranger(sealed, stranger));
    certified(CertificationPermission.CHANGES_PERMITTED, "certified-3-", rendered, school, stranger, files);
    certified(CertificationPermission.MINIMAL_CHANGES_PERMITTED, "certified-2-", rendered, school, stranger, files);
    return files;
  }

  /** Attacks on a certified document, which by its own words may be annotated (3) or filled in (2). */
  private static void certified(CertificationPermission permission, String prefix, byte[] rendered, List<Signatory> school,
      Signatory stranger, Map<String, byte[]> files) throws IOException {
    byte[] certified = LooseSigning.sign(rendered, school.get(0), school.get(0).field().name(), permission);
    for (Signatory next : school.subList(1, school.size())) {
      certified = LooseSigning.sign(certified, next);
    }
    Map<String, byte[]> evil = AnnotationAttacks.evil(certified);
    for (String kind : List.of("eaa-FreeText", "eaa-Stamp", "eaa-Redact")) {
      files.put(prefix + kind, evil.get(kind));
    }
    files.put(prefix + "ssa", AnnotationAttacks.signedByAStranger(certified, stranger));
  }

  private static void named(String prefix, Map<String, byte[]> some, Map<String, byte[]> files) {
    some.forEach((name, bytes) -> files.put(prefix + name, bytes));
  }

  /** Files that are to break whoever reads them; nothing in them is signed by anybody we know. */
  public static Map<String, byte[]> malformed() {
    return MalformedFiles.all();
  }

  /** A genuine file broken, wrapped or joined with something else. */
  public static Map<String, byte[]> broken(byte[] genuine) throws IOException {
    return MalformedFiles.ofGenuine(genuine);
  }

  /** Writes each to a file of its name. */
  public static void write(Map<String, byte[]> files, Path directory) {
    files.forEach((name, bytes) -> {
      try {
        Files.write(directory.resolve(name + ".pdf"), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
