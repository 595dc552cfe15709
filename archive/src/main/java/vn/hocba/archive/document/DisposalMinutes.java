package vn.hocba.archive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the minutes of a disposal say: which files, who decided in which order, and why. They stay for ever.
 *
 * @param id identifier of the disposal
 * @param province of the school
 * @param school its name
 * @param reason of the proposal
 * @param number of the council's decision
 * @param on when the council decided
 * @param members full names with what each is on the council
 * @param opinion what the council found
 * @param proposedBy full name, as the next
 * @param confirmedBy the principal
 * @param approval number of the document by which it was approved
 * @param approvedBy full name of the officer of the province
 * @param approvedAt when
 * @param lines the files
 */
public record DisposalMinutes(String id, String province, String school, String reason, String number, LocalDate on,
    List<String> members, String opinion, String proposedBy, String confirmedBy, String approval, String approvedBy,
    Instant approvedAt, List<Line> lines) {

  public DisposalMinutes {
    members = List.copyOf(members);
    lines = List.copyOf(lines);
  }

  /**
   * A file.
   *
   * @param kind of the ledger
   * @param keptUntil the last day it was to be kept
   * @param source the document that says so
   * @param size in bytes
   */
  public record Line(String kind, String reference, String schoolYear, LocalDate keptUntil, String source, String sha256,
      long size) {}
}
