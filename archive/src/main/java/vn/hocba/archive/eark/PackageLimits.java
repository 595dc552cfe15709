package vn.hocba.archive.eark;

/**
 * How much of a package from anywhere is read.
 *
 * @param files entries at most
 * @param bytes of all of them unpacked
 * @param ratio how many times larger than packed an entry may grow, beyond a megabyte
 */
public record PackageLimits(int files, long bytes, int ratio) {

  /** One XML file; a year of 5,000 documents needs about half. */
  static final int XML_BYTES = 8 << 20;
}
