package vn.hocba.archive.document;

import java.time.Instant;
import java.util.List;

/**
 * A copy of archived transcripts as it is handed over (NĐ 30/2020 Điều 25, Phụ lục I).
 *
 * @param id identifier of the copy
 * @param province of the school
 * @param school its name
 * @param symbol number and symbol of the copy, {@code 03/SY-THCSMAU}
 * @param extract whether it is a part only (trích sao), else the whole (sao y)
 * @param sealed whether the school seals it electronically; else it is printed, signed and stamped by hand
 * @param pupil whose transcripts they are
 * @param recipient to whom it is given
 * @param signerTitle authority and title of who signs the copy, as in {@code KT. HIỆU TRƯỞNG}
 * @param signerName full name
 * @param madeAt when
 * @param lookup the code of the copy itself; null on copies issued before they had one
 * @param parts what it is a copy of, in order
 */
public record CopyDocument(String id, String province, String school, String symbol, boolean extract, boolean sealed,
    String pupil, String recipient, String signerTitle, String signerName, Instant madeAt, FormDetails.Lookup lookup, List<Part> parts) {

  public CopyDocument {
    parts = List.copyOf(parts);
  }

  /**
   * One original, or the pages of it that are copied.
   *
   * @param reference number of the archived document
   * @param sha256 of the archived file
   * @param firstPage 0 for all pages
   * @param lastPage 0 for all pages
   */
  public record Part(String reference, String schoolYear, int edition, String sha256, int firstPage, int lastPage) {}
}
