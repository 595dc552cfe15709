package vn.hocba.archive.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** An S3 service of its own for a test, which checks signatures and keeps each object as a file. */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "hoc-ba";
  private static final String KEY = "test-key";
  private static final String SECRET = "test-secret";

  private final BlobStoreContext store;
  private final S3Proxy server;

  S3Server(Path directory) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", Files.createDirectories(directory).toString());
    store = ContextBuilder.newBuilder(new FilesystemNio2BlobApiMetadata()).credentials("", "").overrides(properties)
        .build(BlobStoreContext.class);
    store.getBlobStore().createContainerInLocation(null, BUCKET);
    server = S3Proxy.builder().blobStore(store.getBlobStore()).endpoint(URI.create("http://127.0.0.1:0"))
        .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET).build();
    server.start();
  }

  S3Place place() {
    return place(BUCKET, SECRET);
  }

  S3Place place(String bucket, String secret) {
    return place(URI.create("http://127.0.0.1:" + server.getPort()), bucket, secret, Duration.ofSeconds(20));
  }

  static S3Place place(URI endpoint, String bucket, String secret, Duration deadline) {
    return new S3Place(endpoint, "vn-1", bucket, "truong/kho", KEY, secret, deadline);
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
    store.close();
  }
}
