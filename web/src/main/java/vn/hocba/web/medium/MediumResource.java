package vn.hocba.web.medium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.archive.Sha256;
import vn.hocba.medium.MediumFile;
import vn.hocba.medium.MediumService;
import vn.hocba.web.wording.Wording;

/** Hands a medium out as one ZIP file, to be unpacked onto what is labelled. */
@Path("/media")
@RequestScoped
public class MediumResource {

  @Inject
  private MediumService media;

  /** The label, a list, an index page that any browser opens without a network, the checksums, and the files. */
  @GET
  @Path("/{id}")
  @Produces("application/zip")
  public Response take(@PathParam("id") long id) {
    MediumService.Contents contents = media.take(id);
    // The archive's own language, whoever takes it: the checksums are those on the printed label.
    Wording words = new Wording(Locale.of("vi"));
    StreamingOutput body = out -> write(out, id, contents, new MediumPapers(contents, words));
    return Response.ok(body).header("Content-Disposition", "attachment; filename=\"" + contents.schoolCode() + "-"
        + contents.medium().number().replace('/', '-') + ".zip\"").build();
  }

  private void write(OutputStream out, long id, MediumService.Contents contents, MediumPapers papers) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "index.html", papers.index());
      put(zip, "label.html", papers.label());
      put(zip, "list.csv", papers.list());
      put(zip, "SHA256SUMS", papers.sums());
      // They are compressed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (MediumFile file : contents.files()) {
        Optional<byte[]> kept = media.file(id, file.position());
        if (kept.isEmpty()) {
          // What was disposed of since is told, not passed over: the list and the checksums still name it.
          put(zip, "disposed/" + file.reference() + ".txt", file.sha256().getBytes(StandardCharsets.US_ASCII));
          continue;
        }
        byte[] bytes = kept.get();
        if (!Sha256.hex(bytes).equals(file.sha256())) {
          throw new IOException("archived file " + file.sha256() + " is damaged");
        }
        put(zip, MediumPapers.path(file), bytes);
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
