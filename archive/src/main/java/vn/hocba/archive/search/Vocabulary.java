package vn.hocba.archive.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocba.archive.search.Meaning.Kind;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * The words by which offices name what a transcript is, how it ended and how long it is kept. A word typed with marks has to
 * carry exactly these; without any marks it may mean each.
 */
final class Vocabulary {
  private static final List<Entry> ENTRIES = entries();
  private static final List<Word> GRADE = words("GRADE").map(List::getFirst).toList();
  /** The longest first. */
  private static final List<List<Word>> OPENINGS = words("OPENING").sorted(Comparator.comparingInt(o -> -o.size())).toList();
  private static final List<List<Word>> SIGNED_BY = words("SIGNED_BY").toList();
  private static final List<Word> SUBJECTS = words("SUBJECT").map(List::getFirst).toList();
  /** By their first word without marks, the longest first. */
  private static final Map<String, List<Phrase>> PHRASES = phrases();

  /** A line of the file. */
  private record Entry(String what, String value, List<Word> words) {}

  /** @param kind null for what is looked at only so that its words are not taken for something else */
  record Phrase(List<Word> words, Kind kind, String value) {
    boolean at(List<Word> typed, int place) {
      if (place + words.size() > typed.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!says(typed.get(place + i), words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private Vocabulary() {}

  /** The longest phrase that begins there; null for none. */
  static Phrase at(List<Word> typed, int place) {
    return PHRASES.getOrDefault(typed.get(place).folded(), List.of()).stream().filter(p -> p.at(typed, place)).findFirst().orElse(null);
  }

  /** How many words there say no more than that something is looked for; 0 for none. */
  static int opening(List<Word> typed, int place) {
    return many(OPENINGS, typed, place);
  }

  /** How many words there say that a signer follows; 0 for none. */
  static int signedBy(List<Word> typed, int place) {
    return many(SIGNED_BY, typed, place);
  }

  private static int many(List<List<Word>> phrases, List<Word> typed, int place) {
    return phrases.stream().filter(words -> new Phrase(words, null, "").at(typed, place)).findFirst().map(List::size).orElse(0);
  }

  /** Whether a grade follows. */
  static boolean isGrade(Word typed) {
    return GRADE.stream().anyMatch(word -> says(typed, word));
  }

  /** Whether it names a subject in which classes of grades 10 to 12 are specialised. */
  static boolean isSubject(Word typed) {
    return SUBJECTS.stream().anyMatch(subject -> says(typed, subject));
  }

  /** The same of the name of a class. @param written without marks */
  static boolean isSubject(String written) {
    return SUBJECTS.stream().anyMatch(s -> s.folded().equalsIgnoreCase(written));
  }

  private static boolean says(Word typed, Word meant) {
    return typed.exact().equals(meant.exact()) || typed.exact().equals(meant.folded());
  }

  private static Map<String, List<Phrase>> phrases() {
    Map<String, List<Phrase>> all = new HashMap<>();
    for (Entry entry : ENTRIES) {
      if (Stream.of(Kind.LEVEL, Kind.KIND, Kind.KEPT, Kind.RECORD, Kind.ELSEWHERE).map(Kind::name).anyMatch(entry.what()::equals)) {
        add(all, List.of(), entry.words(), Kind.valueOf(entry.what()), entry.value());
      }
      if (entry.what().equals(Kind.LEVEL.name())) {
        words("LEAD").forEach(lead -> add(all, lead, entry.words(), Kind.LEVEL, entry.value()));
        words("CONDUCT").forEach(lead -> add(all, lead, entry.words(), null, ""));
      }
    }
    all.values().forEach(of -> of.sort(Comparator.comparingInt((Phrase p) -> p.words().size()).reversed()));
    return all;
  }

  private static void add(Map<String, List<Phrase>> all, List<Word> lead, List<Word> words, Kind kind, String value) {
    List<Word> both = Stream.concat(lead.stream(), words.stream()).toList();
    all.computeIfAbsent(both.getFirst().folded(), first -> new ArrayList<>()).add(new Phrase(both, kind, value));
  }

  private static Stream<List<Word>> words(String what) {
    return ENTRIES.stream().filter(entry -> entry.what().equals(what)).map(Entry::words);
  }

  private static List<Entry> entries() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 3)).map(e -> new Entry(e[0], e[1].equals("-") ? "" : e[1], VietnameseText.words(e[2]))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
