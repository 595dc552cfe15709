package vn.hocba.archive.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * Which encoding a catalogue is in, and what speaks for it; a clerk decides when the bytes do not.
 *
 * @param encoding the encoding, or null when undecided
 * @param evidence why
 * @param markedWords words with Vietnamese letters under the encoding in question
 * @param knownWords those among them that are common names or words of a catalogue
 */
public record EncodingFinding(CatalogueEncoding encoding, Evidence evidence, int markedWords, int knownWords) {
  /** TCVN3 needs at least this many known words, and one in this many of all marked words. */
  private static final int FEWEST_KNOWN = 3;
  private static final int KNOWN_ONE_IN = 5;
  private static final Set<String> KNOWN = knownWords("family-names.txt", "catalogue-words.txt");

  /** What decided, or why nothing could be decided. */
  public enum Evidence {
    /** Nothing but ASCII: the same in every encoding. */
    ASCII_ONLY,
    /** Multi-byte UTF-8 throughout; other encodings do not form it by chance. */
    VALID_UTF_8,
    /** Not UTF-8, every byte is in TCVN 5712, and enough words are known Vietnamese words under it. */
    KNOWN_WORDS,
    /** Not UTF-8, and a byte does not exist in TCVN 5712. */
    FOREIGN_BYTES,
    /** Not UTF-8, and read as TCVN 5712 it is not Vietnamese: perhaps VNI, VISCII or a damaged file. */
    UNKNOWN_WORDS
  }

  /** True when the encoding is certain enough to read without asking. */
  public boolean decided() {
    return encoding != null;
  }

  /** Looks at the bytes of a whole file. */
  public static EncodingFinding of(byte[] bytes) {
    boolean plain = true;
    for (byte b : bytes) {
      plain &= b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t';
    }
    if (plain) {
      return new EncodingFinding(CatalogueEncoding.UTF_8, Evidence.ASCII_ONLY, 0, 0);
    }
    EncodingFinding unicode = judge(bytes, CatalogueEncoding.UTF_8);
    return unicode.decided() ? unicode : judge(bytes, CatalogueEncoding.TCVN3);
  }

  private static EncodingFinding judge(byte[] bytes, CatalogueEncoding encoding) {
    String text;
    try {
      text = encoding.decode(bytes);
    } catch (CharacterCodingException notThis) {
      return new EncodingFinding(null, Evidence.FOREIGN_BYTES, 0, 0);
    }
    List<Word> marked = VietnameseText.words(text).stream().filter(Word::marked).toList();
    int known = (int) marked.stream().filter(word -> KNOWN.contains(word.exact())).count();
    if (encoding == CatalogueEncoding.UTF_8) {
      boolean controls = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
      return controls ? new EncodingFinding(null, Evidence.FOREIGN_BYTES, 0, 0)
          : new EncodingFinding(encoding, Evidence.VALID_UTF_8, marked.size(), known);
    }
    boolean enough = known >= FEWEST_KNOWN && known * KNOWN_ONE_IN >= marked.size();
    return enough ? new EncodingFinding(encoding, Evidence.KNOWN_WORDS, marked.size(), known)
        : new EncodingFinding(null, Evidence.UNKNOWN_WORDS, marked.size(), known);
  }

  private static Set<String> knownWords(String... resources) {
    StringBuilder text = new StringBuilder();
    for (String resource : resources) {
      try (InputStream in = EncodingFinding.class.getResourceAsStream(resource)) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return VietnameseText.words(text.toString()).stream().filter(Word::marked).map(Word::exact)
        .collect(Collectors.toUnmodifiableSet());
  }
}
