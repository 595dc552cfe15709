package vn.hocba.archive.workbook;

/** Why a workbook was not read. */
public enum Refusal {
  /** Behind a password. */
  ENCRYPTED,
  /** No XLSX: another format, the old XLS, or one with macros. */
  NOT_A_WORKBOOK,
  /** More than {@link WorkbookLimits} allow, also when unpacked. */
  TOO_LARGE,
  /** An XLSX that cannot be taken apart, or that tries what no honest one does. */
  DAMAGED,
  /** The deadline passed. */
  TOOK_TOO_LONG,
  /** The reading failed on our side; try again. */
  COULD_NOT_READ
}
