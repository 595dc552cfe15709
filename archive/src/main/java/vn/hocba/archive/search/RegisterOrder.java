package vn.hocba.archive.search;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/** The order of names in class lists and registers: given name first, then family and middle names (DAT-04). */
public final class RegisterOrder {

  /** Of full names; null comes last. */
  public static final Comparator<String> VIETNAMESE =
      Comparator.nullsLast(Comparator.comparing(RegisterOrder::key).thenComparing(Comparator.naturalOrder()));

  private RegisterOrder() {}

  private static BytesRef key(String fullName) {
    return NameOrder.key(VietnameseName.of(fullName));
  }
}
