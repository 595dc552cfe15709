package vn.hocba.archive.trust.ocsp;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The services that may be asked for the status of certificates. What stands in a certificate is asked only where it is one of
 * these: a stranger's certificate must not send this server to an address of the stranger's choice.
 */
public final class OcspPlaces {

  private static final int LONGEST = 300;

  private final List<URI> allowed;
  private final Map<String, String> moved;

  /**
   * Places.
   *
   * @param allowed HTTP addresses; each stands for itself and what lies below its path
   * @param moved beginnings of addresses that stand in certificates but are served elsewhere now
   * @throws IllegalArgumentException for an address that is none, or has more than a server and a path
   */
  public OcspPlaces(List<URI> allowed, Map<String, String> moved) {
    allowed.stream().filter(one -> !isPlain(one)).findFirst().ifPresent(one -> {
      throw new IllegalArgumentException("no plain HTTP address of an OCSP service: " + one);
    });
    this.allowed = List.copyOf(allowed);
    this.moved = Map.copyOf(moved);
  }

  /** Whether nobody may be asked. */
  public boolean isEmpty() {
    return allowed.isEmpty();
  }

  /** What to ask for an address in a certificate; empty when that may not be asked. */
  public Optional<URI> of(String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI asked = URI.create(moved(address.strip()));
      return Optional.of(asked).filter(OcspPlaces::isPlain).filter(one -> allowed.stream().anyMatch(a -> covers(a, one)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private String moved(String address) {
    return moved.entrySet().stream().filter(move -> address.startsWith(move.getKey() + '/')).findFirst()
        .map(move -> move.getValue() + address.substring(move.getKey().length())).orElse(address);
  }

  private static boolean isPlain(URI address) {
    String path = address.getRawPath();
    return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null && address.getRawUserInfo() == null && address.getRawQuery() == null
        && address.getRawFragment() == null && path != null && !path.contains("%") && address.normalize().equals(address);
  }

  private static boolean covers(URI allowed, URI one) {
    String path = allowed.getRawPath().replaceAll("/+$", "");
    return allowed.getScheme().equalsIgnoreCase(one.getScheme()) && port(allowed) == port(one)
        && allowed.getHost().toLowerCase(Locale.ROOT).equals(one.getHost().toLowerCase(Locale.ROOT))
        && (one.getRawPath().equals(path) || one.getRawPath().startsWith(path + "/"));
  }

  private static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }
}
