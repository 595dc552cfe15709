package vn.hocba.archive.verify;

import java.util.Base64;
import java.util.List;

/**
 * A certificate whose status an examination lacked, to be asked for by whoever has a network.
 *
 * @param chain the certificate and those that it leads to an anchor by, DER in Base64; at least its issuer follows it
 * @param address where it says that its authority answers: words of a stranger, nothing to be asked unseen
 */
public record StatusQuestion(List<String> chain, String address) {

  public StatusQuestion {
    chain = chain == null ? List.of() : List.copyOf(chain);
  }

  /** @param chain DER, the certificate first */
  public static StatusQuestion of(List<byte[]> chain, String address) {
    return new StatusQuestion(chain.stream().map(Base64.getEncoder()::encodeToString).toList(), address);
  }

  /** DER. @throws IllegalArgumentException for what is no Base64 */
  public List<byte[]> certificates() {
    return chain.stream().map(Base64.getDecoder()::decode).toList();
  }
}
