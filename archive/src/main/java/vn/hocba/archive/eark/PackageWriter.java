package vn.hocba.archive.eark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.archive.Sha256;

/** Writes a package as a ZIP file while it is sent: METS first, and one document at a time in memory. */
public final class PackageWriter {

  private static final String REPRESENTATION = "representations/rep1/";
  private static final String DESCRIPTIVE = "metadata/descriptive/";
  private static final String PRESERVATION = "metadata/preservation/";

  /** Where the documents come from. */
  @FunctionalInterface
  public interface Source {

    /** @throws IOException when it cannot be read; then the package ends in the middle */
    byte[] read(PackageFile file) throws IOException;
  }

  private final PackageRecord record;

  public PackageWriter(PackageRecord record) {
    this.record = record;
  }

  /** @throws IOException also when a document is not what was written down */
  public void write(OutputStream out, Source source) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : around().entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
      zip.setLevel(Deflater.NO_COMPRESSION); // they are compressed already
      for (PackageFile file : record.files()) {
        byte[] bytes = source.read(file);
        if (!Sha256.hex(bytes).equals(file.sha256())) {
          throw new IOException("document " + file.code() + " is damaged");
        }
        put(zip, REPRESENTATION + file.path(), bytes);
      }
    }
  }

  private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(record.objectId() + "/" + name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Everything but the documents, the METS file of the package first. */
  private Map<String, byte[]> around() throws IOException {
    Descriptions said = new Descriptions(record);
    boolean premis = record.kind() != PackageKind.SIP;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("METS.xml", new byte[0]);
    Part descriptive = add(files, "", DESCRIPTIVE + "EAD.xml", said.record());
    List<Part> kept = premis ? List.of(add(files, "", PRESERVATION + "PREMIS.xml", said.preservation())) : List.of();
    List<Part> schemas = List.of(add(files, "", "schemas/hocba-ead.xsd", resource("hocba-ead.xsd")));
    List<Part> documentation = List.of(add(files, "", "documentation/README.txt", resource("README.txt")));
    files.put("METS.xml", new Mets(record).root(descriptive, kept, schemas, documentation, representation(files, said, premis)));
    return files;
  }

  private Part representation(Map<String, byte[]> files, Descriptions said, boolean premis) {
    List<Part> described = new ArrayList<>();
    List<Part> kept = new ArrayList<>();
    List<Part> data = new ArrayList<>();
    if (premis) {
      kept.add(add(files, REPRESENTATION, PRESERVATION + "PREMIS_rep1.xml", said.representation()));
    }
    for (PackageFile file : record.files()) {
      described.add(add(files, REPRESENTATION, DESCRIPTIVE + "EAD_doc_" + file.code() + ".xml", said.document(file)));
      if (premis) {
        kept.add(add(files, REPRESENTATION, PRESERVATION + "PREMIS_" + file.code() + ".xml", said.preservation(file)));
      }
      data.add(new Part(file.path(), "application/pdf", file.sha256(), file.size()));
    }
    return add(files, "", REPRESENTATION + "METS.xml", new Mets(record).representation(described, kept, data));
  }

  /** @param folder of the METS file that will name it */
  private static Part add(Map<String, byte[]> files, String folder, String path, byte[] bytes) {
    files.put(folder + path, bytes);
    return Part.of(path, bytes);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = PackageWriter.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
