package vn.hocba.archive.vault;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where a vault lies in an object store that speaks S3, and the key to it.
 *
 * @param endpoint address of the service
 * @param prefix what the names in the bucket begin with, without a slash at the end; may be empty
 * @param deadline after which one request is given up
 */
public record S3Place(URI endpoint, String region, String bucket, String prefix, String accessKey, String secretKey,
    Duration deadline) {

  public S3Place {
    Objects.requireNonNull(endpoint);
    Objects.requireNonNull(deadline);
  }

  /** Without the keys, so that no log has them. */
  @Override
  public String toString() {
    return "S3Place[" + endpoint + " " + bucket + "/" + prefix + "]";
  }
}
