package vn.hocba.archive.search;

import java.util.List;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import vn.hocba.archive.search.VietnameseText.Word;

/** Writes what was probably meant, from the best hit of a near search: only names the asker may see are offered. */
final class Suggestion {
  private Suggestion() {}

  /** The typed line with its words as the hit's name or school writes them; null when that changes nothing. */
  static String of(ReadQuery read, String hitName, String hitSchool) {
    String[] ofSchool = hitSchool.split("\\s+");
    String[] syllables = hitName.split("\\s+");
    StringBuilder line = new StringBuilder();
    boolean changed = false;
    List<Word> typed = read.words();
    for (int i = 0; i < typed.size(); i++) {
      int own = typed.size() == syllables.length ? i : -1;
      String meant = meant(typed.get(i), syllables, ofSchool, own);
      changed |= !VietnameseName.key(VietnameseText.words(meant), true).equals(typed.get(i).folded());
      line.append(i == 0 ? "" : " ").append(meant);
    }
    if (!changed) {
      return null;
    }
    return read.rest().isEmpty() ? line.toString() : line.append(' ').append(read.rest()).toString();
  }

  private static String meant(Word typed, String[] syllables, String[] ofSchool, int samePlace) {
    for (String[] known : List.of(syllables, ofSchool)) {
      for (String syllable : known) {
        if (folded(syllable).equals(typed.folded())) {
          return syllable;
        }
      }
    }
    ByteRunAutomaton near = FuzzyQuery.getFuzzyAutomaton(typed.folded(), 1, 0, true).runAutomaton;
    if (samePlace >= 0 && near(near, syllables[samePlace])) {
      return syllables[samePlace];
    }
    for (String[] known : List.of(syllables, ofSchool)) {
      for (String syllable : known) {
        if (near(near, syllable)) {
          return syllable;
        }
      }
    }
    return typed.exact();
  }

  private static boolean near(ByteRunAutomaton automaton, String syllable) {
    BytesRef bytes = new BytesRef(folded(syllable));
    return automaton.run(bytes.bytes, bytes.offset, bytes.length);
  }

  private static String folded(String syllable) {
    return VietnameseName.key(VietnameseText.words(syllable), true);
  }
}
