package vn.hocba.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocba.archive.eark.PackageFile;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.archive.eark.PackageRecord;
import vn.hocba.archive.eark.PackageWriter;
import vn.hocba.intake.ArrivalService;
import vn.hocba.school.SchoolYear;
import vn.hocba.web.wording.Wording;

/** Writes what another school sends as the package that an archive outside would get. */
@RequestScoped
public class TransferPackage {

  private static final String EVER = "01";

  @Inject
  private ArrivalService arrivals;

  byte[] of(ArrivalService.Arrival arrival) {
    Map<String, Integer> positions = new HashMap<>();
    PackageRecord record = record(arrival, positions);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PackageWriter(record).write(out, file -> arrivals.packed(arrival.id(), positions.get(file.code())));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive's own language, whoever takes it. */
  private static PackageRecord record(ArrivalService.Arrival a, Map<String, Integer> positions) {
    Wording words = new Wording(Locale.of("vi"));
    String code = String.join(".", a.fromCode(), a.fromCode(), a.symbol().replace('/', '.'));
    List<PackageFile> files = new ArrayList<>();
    for (ArrivalService.Document one : a.documents()) {
      String number = String.format(Locale.ROOT, "%s.%04d", code, one.position());
      positions.put(number, one.position());
      files.add(new PackageFile(number, words.text("arrivals.document.of", a.pupil(), one.schoolYear(), one.edition()),
          words.text("media.kind.TRANSCRIPT"), one.sealedOn(), one.sha256(), one.size()));
    }
    LocalDate first = SchoolYear.firstDay(a.documents().getFirst().schoolYear());
    LocalDate last = SchoolYear.lastDay(a.documents().getLast().schoolYear());
    return new PackageRecord(PackageKind.SIP, UUID.fromString(a.packageId()), a.fromCode(), a.fromSchool(), code,
        words.text("arrivals.package", a.pupil(), a.symbol()), EVER, first, last, a.sentAt(), a.sentBy(), files);
  }
}
