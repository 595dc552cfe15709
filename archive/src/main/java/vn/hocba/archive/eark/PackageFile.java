package vn.hocba.archive.eark;

import java.time.LocalDate;

/**
 * A document of a package, with the data that TT 05/2025/TT-BNV asks of each.
 *
 * @param code number of the document in the package's series
 * @param title what it is, of whom
 * @param type kind of document
 * @param issued day it was made out
 * @param sha256 of the file
 * @param size in bytes
 */
public record PackageFile(String code, String title, String type, LocalDate issued, String sha256, long size) {

  /** Where it lies within the representation. */
  String path() {
    return "data/" + code + ".001.pdf";
  }
}
