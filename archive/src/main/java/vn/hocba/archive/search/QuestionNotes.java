package vn.hocba.archive.search;

import java.util.EnumSet;
import java.util.Set;
import vn.hocba.archive.search.SearchResult.Note;

/** Tells which limits a question runs into, the same whichever engine answers. */
final class QuestionNotes {
  private QuestionNotes() {}

  /** @param steps ways of asking */
  static Set<Note> of(SearchQuery query, ReadQuery read, int steps) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (steps == 0) {
      notes.add(Note.NOTHING_TO_READ);
    } else if (QueryReader.WILDCARD.matcher(query.text()).find()) {
      notes.add(Note.WILDCARDS);
    }
    if (read.shortened()) {
      notes.add(Note.TEXT_SHORTENED);
    }
    if (tooDeep(query)) {
      notes.add(Note.PAGE_TOO_DEEP);
    }
    return notes;
  }

  static boolean tooDeep(SearchQuery query) {
    return (query.page() + 1L) * query.size() > TranscriptSearch.MAX_DEPTH;
  }
}
