package vn.hocba.archive.attest;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.hocba.archive.seal.Exchange;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SealingException.Part;
import vn.hocba.archive.seal.StampCheck;

/** Fetches time stamps (RFC 3161) over HTTP. */
public final class TimeStampClient {

  private static final int NONCE_BITS = 64;

  private final URI service;
  private final Duration timeout;
  private final List<X509Certificate> anchors;
  private final SecureRandom random = new SecureRandom();

  /** @param anchors that the service's certificate must lead to */
  public TimeStampClient(URI service, Duration timeout, List<X509Certificate> anchors) {
    this.service = service;
    this.timeout = timeout;
    this.anchors = List.copyOf(anchors);
  }

  /**
   * @param sha256 digest to be stamped, 32 bytes
   * @return the time stamp token, DER
   * @throws SealingException with part TSA
   */
  byte[] stamp(byte[] sha256) {
    return stamp(TSPAlgorithms.SHA256, sha256);
  }

  /**
   * @param algorithm of the digest
   * @return the time stamp token, DER, checked against the request and the anchors
   * @throws SealingException with part TSA
   */
  public byte[] stamp(ASN1ObjectIdentifier algorithm, byte[] digest) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try (Exchange exchange = new Exchange(timeout)) {
      TimeStampRequest request = generator.generate(algorithm, digest, new BigInteger(NONCE_BITS, random));
      HttpResponse<byte[]> answer = exchange.send(Part.TSA, HttpRequest.newBuilder(service)
          .header("Content-Type", "application/timestamp-query")
          .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())).build());
      if (answer.statusCode() != 200) {
        throw new SealingException(Part.TSA, service + " answered with status " + answer.statusCode());
      }
      TimeStampResponse response = new TimeStampResponse(answer.body());
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw new SealingException(Part.TSA, service + " refused: " + response.getStatusString());
      }
      byte[] token = response.getTimeStampToken().getEncoded();
      StampCheck.require(token, anchors);
      return token;
    } catch (IOException | TSPException e) {
      throw new SealingException(Part.TSA, service + " gave no time stamp", e);
    }
  }
}
