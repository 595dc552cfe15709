package vn.hocba.homeroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A phrase a teacher uses again and again in comments; each teacher has their own. */
@Entity
@Table(name = "comment_phrase")
public class CommentPhrase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  private String text;

  protected CommentPhrase() {}

  public CommentPhrase(long accountId, String text) {
    this.accountId = accountId;
    this.text = text;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public String text() {
    return text;
  }
}
