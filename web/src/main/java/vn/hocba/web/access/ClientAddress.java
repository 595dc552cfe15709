package vn.hocba.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as one can count by it: an IPv4 address, or the first 64 bits of an IPv6 address,
 * of which one subscriber has 2^64 (RFC 4291 §2.5.4). Behind a proxy of our own the server puts the client's address
 * here, see the setting {@code hocba.proxy.forwarding}.
 */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** @param literal an address in digits; anything else, as a proxy may pass it on, counts as it is */
  static String of(String literal) {
    if (literal.indexOf(':') < 0) {
      return literal;
    }
    try {
      return InetAddress.getByName(literal) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64" : literal;
    } catch (UnknownHostException notAnAddress) {
      return literal;
    }
  }
}
