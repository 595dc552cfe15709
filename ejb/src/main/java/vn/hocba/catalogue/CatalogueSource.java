package vn.hocba.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The file of an import, packed, in the database: every server can go on from it, and every backup has it. */
@Entity
@Table(name = "catalogue_source")
public class CatalogueSource {

  @Id
  @Column(name = "import_id")
  private long importId;
  private String content;

  protected CatalogueSource() {}

  CatalogueSource(long importId, byte[] file) {
    this.importId = importId;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.content = Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  byte[] file() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
