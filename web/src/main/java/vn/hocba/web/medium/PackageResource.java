package vn.hocba.web.medium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocba.archive.eark.PackageFile;
import vn.hocba.archive.eark.PackageRecord;
import vn.hocba.archive.eark.PackageWriter;
import vn.hocba.intake.PackageIntakeService;
import vn.hocba.medium.Medium;
import vn.hocba.medium.MediumFile;
import vn.hocba.medium.PackageService;
import vn.hocba.school.SchoolYear;
import vn.hocba.web.wording.Wording;

/** Hands packages out as ZIP files in the E-ARK shape, and the documents that came in others. */
@Path("/packages")
@RequestScoped
public class PackageResource {

  private static final String EVER = "01";

  @Inject
  private PackageService packages;
  @Inject
  private PackageIntakeService intake;

  /** METS, descriptions, and the files as they lie in the archive. */
  @GET
  @Path("/{id}")
  @Produces("application/zip")
  public Response take(@PathParam("id") long id) {
    PackageService.Contents contents = packages.take(id);
    Map<String, Integer> positions = new HashMap<>();
    PackageRecord record = record(contents, positions);
    StreamingOutput body = out -> new PackageWriter(record).write(out, file -> packages.file(id, positions.get(file.code())));
    return Response.ok(body).header("Content-Disposition", "attachment; filename=\"" + record.objectId() + ".zip\"").build();
  }

  /** A document that was taken over from another archive's package. */
  @GET
  @Path("/received/{id}")
  @Produces("application/pdf")
  public Response received(@PathParam("id") String id) {
    return Response.ok(intake.open(id)).header("Content-Disposition", "attachment; filename=\"" + id.replaceAll("[^0-9a-f-]", "")
        + ".pdf\"").build();
  }

  private static String title(Wording words, String year, MediumFile file) {
    return switch (file.kind()) {
      case CORRECTIONS -> words.text("packages.title.corrections", year, String.valueOf(file.edition()));
      case SHEET -> words.text("packages.title.sheet", file.subject(), file.className(), year);
      case BOOK -> words.text("packages.title." + file.kindAndForm().replace("BOOK", "book"), file.className(), year);
      default -> words.text("packages.title.transcript", file.pupil(), file.className(), year);
    };
  }

  /** The archive's own language, whoever takes it. */
  private static PackageRecord record(PackageService.Contents contents, Map<String, Integer> positions) {
    Wording words = new Wording(Locale.of("vi"));
    Medium m = contents.medium();
    String code = String.join(".", contents.schoolCode(), contents.schoolCode(), m.number().replace('/', '.'));
    List<PackageFile> files = new ArrayList<>();
    for (PackageService.Dated one : contents.files()) {
      String type = words.text("media.kind." + one.file().kindAndForm());
      String title = title(words, m.schoolYear(), one.file());
      String number = String.format(Locale.ROOT, "%s.%04d", code, one.file().position());
      positions.put(number, one.file().position());
      files.add(new PackageFile(number, title, type, one.day(), one.file().sha256(), one.file().size()));
    }
    return new PackageRecord(m.packageKind(), m.packageId(), contents.schoolCode(), contents.schoolName(), code,
        m.className() == null ? words.text("packages.title.year", m.schoolYear())
            : words.text("packages.title.class", m.className(), m.schoolYear()),
        EVER, SchoolYear.firstDay(m.schoolYear()), SchoolYear.lastDay(m.schoolYear()), m.madeAt(), m.madeByName(), files);
  }
}
