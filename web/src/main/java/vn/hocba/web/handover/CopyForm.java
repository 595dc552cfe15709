package vn.hocba.web.handover;

import java.io.Serializable;
import java.util.List;
import vn.hocba.handover.CopyCarrier;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyReason;
import vn.hocba.handover.NewCopy;

/** What is typed to hand something over. */
public class CopyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private CopyKind kind = CopyKind.WHOLE;
  private CopyCarrier carrier = CopyCarrier.FILE;
  private CopyReason reason = CopyReason.REQUEST;
  private String note;
  private String recipient;
  private String relation;
  private String paper;
  private String receivingSchool;
  private String signerTitle;
  private String signerName;
  private boolean sending;
  private Integer firstPage;
  private Integer lastPage;

  NewCopy entered(List<String> transcripts) {
    return new NewCopy(transcripts, kind, carrier, reason, note, recipient, relation, paper, receivingSchool, signerTitle,
        signerName, firstPage == null ? 0 : firstPage, lastPage == null ? 0 : lastPage);
  }

  public CopyKind getKind() {
    return kind;
  }

  public void setKind(CopyKind kind) {
    this.kind = kind;
  }

  public CopyCarrier getCarrier() {
    return carrier;
  }

  public void setCarrier(CopyCarrier carrier) {
    this.carrier = carrier;
  }

  public CopyReason getReason() {
    return reason;
  }

  public void setReason(CopyReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }

  public String getRelation() {
    return relation;
  }

  public void setRelation(String relation) {
    this.relation = relation;
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }

  public String getReceivingSchool() {
    return receivingSchool;
  }

  public void setReceivingSchool(String receivingSchool) {
    this.receivingSchool = receivingSchool;
  }

  public String getSignerTitle() {
    return signerTitle;
  }

  public void setSignerTitle(String signerTitle) {
    this.signerTitle = signerTitle;
  }

  public String getSignerName() {
    return signerName;
  }

  public void setSignerName(String signerName) {
    this.signerName = signerName;
  }

  /** Whether the receiving school gets it through this system. */
  public boolean isSending() {
    return sending;
  }

  public void setSending(boolean sending) {
    this.sending = sending;
  }

  public Integer getFirstPage() {
    return firstPage;
  }

  public void setFirstPage(Integer firstPage) {
    this.firstPage = firstPage;
  }

  public Integer getLastPage() {
    return lastPage;
  }

  public void setLastPage(Integer lastPage) {
    this.lastPage = lastPage;
  }
}
