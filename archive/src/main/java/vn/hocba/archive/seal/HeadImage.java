package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** The head's signature to be seen, before it is known what the form leaves to it. */
final class HeadImage extends SignatureImageParameters {

  private static final long serialVersionUID = 1;
  private static final byte[] DOT = dot();
  private final transient Function<HeadPlace, SignatureImageParameters> unnamed;
  private final transient SignsAs signer;
  private final transient byte[] picture;
  private final transient String time;

  /**
   * @param field name of the place
   * @param unnamed what is seen where the form has printed the name
   * @param picture may be null
   * @param time with the words before it, which a picture needs none of, on a line of their own
   */
  HeadImage(String field, Function<HeadPlace, SignatureImageParameters> unnamed, SignsAs signer, byte[] picture, String time) {
    this.unnamed = unnamed;
    this.signer = signer;
    this.picture = picture;
    this.time = time;
    getFieldParameters().setFieldId(field);
    // The library takes what has neither picture nor text for an invisible signature.
    setImage(new InMemoryDocument(DOT, "dot.png", MimeTypeEnum.PNG));
  }

  SignatureImageParameters in(HeadPlace place) {
    return place.named() ? this : unnamed.apply(place);
  }

  SignsAs signer() {
    return signer;
  }

  byte[] picture() {
    return picture;
  }

  String time() {
    return time;
  }

  private static byte[] dot() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "PNG", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
