package vn.hocba.digitising;

import java.io.Serializable;
import vn.hocba.archive.catalogue.CatalogueEncoding;

/**
 * The text beside a scan of a folder.
 *
 * @param state whether it can be read
 * @param encoding in which it is, or probably is; null where nothing tells
 * @param chosenBy full name of who said so; null where nobody did
 */
public record FolderText(State state, CatalogueEncoding encoding, String chosenBy) implements Serializable {

  /** Whether it is known how a text is read. */
  public enum State {
    /** There is none. */
    NONE,
    /** It is Unicode. */
    KNOWN,
    /** Somebody said in which encoding it is. */
    CHOSEN,
    /** Somebody has to say. */
    OPEN
  }

  static final FolderText NONE = new FolderText(State.NONE, null, null);
}
