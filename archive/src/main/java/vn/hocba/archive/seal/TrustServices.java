package vn.hocba.archive.seal;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The services outside that sealing depends on. Certificate status is asked at the addresses the certificates
 * name themselves.
 *
 * @param timeStamping address of the RFC 3161 service
 * @param roots the certificates trusted without proof; never empty
 * @param moved beginnings of addresses that stand in certificates but are served elsewhere now, with what to put
 *     in their place; may be empty
 * @param timeout for one exchange, from connecting to the last byte
 */
public record TrustServices(URI timeStamping, List<X509Certificate> roots, Map<String, String> moved,
    Duration timeout) {

  public TrustServices {
    roots = List.copyOf(roots);
    moved = Map.copyOf(moved);
  }
}
