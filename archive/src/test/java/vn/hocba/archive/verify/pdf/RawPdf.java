package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF file put together object by object, also one that no program would write. */
final class RawPdf {

  private final List<byte[]> objects = new ArrayList<>();
  private String root = "1 0 R";
  private String trailer = "";

  /** With a catalogue, a page tree and one page: objects 1 to 3, which the next ones follow. */
  static RawPdf onePage(String inCatalog, String inPage) {
    return new RawPdf().add("<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>").add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + inPage + ">>");
  }

  RawPdf add(String body) {
    objects.add(bytes(body));
    return this;
  }

  RawPdf stream(String dictionary, byte[] data) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(bytes("<<" + dictionary + (dictionary.contains("/Length") ? "" : "/Length " + data.length) + ">>\nstream\n"));
    body.writeBytes(data);
    body.writeBytes(bytes("\nendstream"));
    objects.add(body.toByteArray());
    return this;
  }

  RawPdf root(String other) {
    root = other;
    return this;
  }

  RawPdf trailer(String more) {
    trailer = more;
    return this;
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int at = out.size();
    out.writeBytes(bytes(table + "trailer\n<</Size " + (objects.size() + 1) + (root.isEmpty() ? "" : "/Root " + root) + trailer.replace("@", "" + at)
        + ">>\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }

  /** So many zeros, deflated. */
  static byte[] zeros(long size) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      for (long left = size; left > 0; left -= zeros.length) {
        out.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] deflated(byte[] data) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      out.write(data);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
