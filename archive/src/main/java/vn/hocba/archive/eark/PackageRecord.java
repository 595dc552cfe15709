package vn.hocba.archive.eark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a package says of itself: the record (hồ sơ) with its mandatory data, and its documents.
 *
 * @param id of the package; the same package keeps it
 * @param fonds code of whose archive it is
 * @param organisation name of that
 * @param code number of the record
 * @param title of the record
 * @param maintenance code of the retention time, {@code 01} for ever (TT 05/2025)
 * @param first day the record begins with
 * @param last day it ends with
 * @param madeAt when the package was written down
 * @param madeBy full name
 */
public record PackageRecord(PackageKind kind, UUID id, String fonds, String organisation, String code, String title,
    String maintenance, LocalDate first, LocalDate last, Instant madeAt, String madeBy, List<PackageFile> files) {

  public PackageRecord {
    files = List.copyOf(files);
  }

  /** Name of the package and of its folder: as TT 05/2025 has it, another for what is handed over. */
  public String objectId() {
    return kind == PackageKind.SIP ? "uuid-" + id.toString().toUpperCase(Locale.ROOT)
        : "urn_" + fonds + "_uuid_" + id.toString().toUpperCase(Locale.ROOT);
  }
}
