package vn.hocba.web.api;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * What a program beside a token brings back (docs/signing-agent.md).
 *
 * @param certificate PEM, of the token; null where none is said
 * @param values raw signature values by document
 */
public record SignatureValues(String certificate, Map<Long, byte[]> values) {

  /** @param body {@code {"certificate": PEM, "values": {"<document>": base64}}} @throws BadParameter for what is none */
  public static SignatureValues read(String body) {
    Map<Long, byte[]> values = new LinkedHashMap<>();
    try {
      JsonObject given = SigningResource.object(body).getJsonObject("values");
      if (given != null) {
        given.forEach((document, value) -> values.put(Long.valueOf(document), Base64.getDecoder().decode(given.getString(document))));
      }
    } catch (IllegalArgumentException | ClassCastException wrong) {
      throw new BadParameter("values", "");
    }
    return new SignatureValues(Parameters.said(body, "certificate"), values);
  }

  /** The same out of a file that somebody sends in. @throws Problem FILE_UNREADABLE for what is none */
  public static SignatureValues ofFile(String name, byte[] bytes) {
    try {
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (BadParameter wrong) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, name, "NO_SIGNATURES");
    }
  }
}
