package vn.hocba.archive.search;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands terms that are already final to the index writer, without an analyzer in between. */
final class TermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Collection<String> terms;
  private Iterator<String> next;

  TermStream(Collection<String> terms) {
    this.terms = terms;
    this.next = terms.iterator();
  }

  Collection<String> all() {
    return terms;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!next.hasNext()) {
      return false;
    }
    term.append(next.next());
    return true;
  }

  @Override
  public void reset() {
    next = terms.iterator();
  }
}
