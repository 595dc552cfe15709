package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Keeps a teacher's own phrases for comments. */
@Stateless
@PermitAll
@Needs(Right.KEEP_PHRASES)
public class PhraseService {

  static final int LONGEST = 500;
  private static final int MOST = 100;

  @Inject
  private HomeroomEntries entries;
  @Inject
  private Callers callers;

  /** A phrase as its page shows it. */
  public record Phrase(long id, String text) {}

  /** The caller's, oldest first. */
  public List<Phrase> own() {
    return entries.phrases(callers.current().accountId()).stream().map(p -> new Phrase(p.id(), p.text())).toList();
  }

  /**
   * Keeps a phrase; one the caller has already is answered as it is.
   *
   * @throws Problem PHRASE_INVALID when it is empty or too long, or there are too many
   */
  public Phrase add(String typed) {
    String text = EntryField.COMMENT.clean(typed);
    List<Phrase> own = own();
    if (text == null || text.length() > LONGEST || own.size() >= MOST) {
      throw new Problem(ProblemCode.PHRASE_INVALID, LONGEST, MOST);
    }
    return own.stream().filter(p -> p.text().equals(text)).findFirst().orElseGet(() -> {
      CommentPhrase added = entries.add(new CommentPhrase(callers.current().accountId(), text));
      return new Phrase(added.id(), added.text());
    });
  }

  /** @throws Problem NOT_FOUND for somebody else's */
  public void remove(long id) {
    long account = callers.current().accountId();
    entries.remove(entries.phrase(id).filter(p -> p.accountId() == account)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
  }
}
