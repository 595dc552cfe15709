package vn.hocba.archive.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Encodings in which catalogues of paper transcripts were kept. */
public enum CatalogueEncoding {
  /** Unicode, with or without byte order mark. */
  UTF_8,
  /** TCVN 5712:1993 (VN1), which contains what the ABC fonts (TCVN3) type. */
  TCVN3,
  /** VNI for Windows: a letter and its marks as one or two bytes. */
  VNI,
  /** VISCII 1.1 (RFC 1456). */
  VISCII,
  /** Windows-1258: letters and combining tone marks. */
  WINDOWS_1258;

  /** Stands for a byte that has no meaning. */
  public static final char UNREADABLE = '\ufffd';

  private static final Charset WINDOWS = Charset.forName("windows-1258");

  /**
   * Turns bytes into composed text.
   *
   * @throws CharacterCodingException if a byte has no meaning in this encoding
   */
  public String decode(byte[] bytes) throws CharacterCodingException {
    String text = lenient(bytes);
    if (text.indexOf(UNREADABLE) >= 0) {
      throw new MalformedInputException(1);
    }
    return text;
  }

  /** The same, with {@link #UNREADABLE} for what has no meaning. */
  public String lenient(byte[] bytes) {
    String text = switch (this) {
      case UTF_8 -> charset(StandardCharsets.UTF_8, bytes);
      case WINDOWS_1258 -> charset(WINDOWS, bytes);
      case TCVN3 -> Tables.TCVN3.read(bytes);
      case VNI -> Tables.VNI.read(bytes);
      case VISCII -> Tables.VISCII.read(bytes);
    };
    String composed = Normalizer.normalize(text.startsWith("\ufeff") ? text.substring(1) : text, Normalizer.Form.NFC);
    return this == TCVN3 || this == VNI ? CapitalsFont.restored(composed) : composed;
  }

  private static String charset(Charset charset, byte[] bytes) {
    try {
      return charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("replaced, not reported", e);
    }
  }

  /** Read when first needed. */
  private static final class Tables {

    private static final ByteTable TCVN3 = ByteTable.of("tcvn3.txt");
    private static final ByteTable VNI = ByteTable.of("vni.txt");
    private static final ByteTable VISCII = ByteTable.of("viscii.txt");

    private Tables() {}
  }
}
