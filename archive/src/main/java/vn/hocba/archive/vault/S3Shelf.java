package vn.hocba.archive.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import vn.hocba.archive.LibraryContext;

/**
 * A storage root in a bucket. An object store knows no rename, so the file that declares an object is written last,
 * after all others were read back and found equal: before that there is no object, and what an interrupted attempt
 * left is written over by the next.
 */
final class S3Shelf implements Shelf {

  private static final int BUFFER = 64 * 1024;

  private final S3Place place;
  private final S3Client client;

  S3Shelf(S3Place place) {
    this.place = place;
    this.client = LibraryContext.call(() -> S3Client.builder().endpointOverride(place.endpoint())
        .region(Region.of(place.region())).forcePathStyle(true)
        .serviceConfiguration(c -> c.chunkedEncodingEnabled(false)) // the whole body signed: any store understands that
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        // Nothing of this comes from the machine's user: no profile, no other key, no other place.
        .overrideConfiguration(c -> c.defaultProfileFile(ProfileFile.aggregator().build())
            .apiCallTimeout(place.deadline()).apiCallAttemptTimeout(place.deadline())
            .retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(place.deadline())
            .socketTimeout(place.deadline()).build())
        .build());
  }

  @Override
  public byte[] read(String path) throws IOException {
    return get(root(path));
  }

  @Override
  public long size(String path) throws IOException {
    return call(path, () -> client.headObject(r -> r.bucket(place.bucket()).key(root(path))).contentLength());
  }

  @Override
  public boolean exists(String path) throws IOException {
    try {
      size(path);
      return true;
    } catch (NoSuchFileException none) {
      return false;
    }
  }

  @Override
  public void put(String path, byte[] bytes) throws IOException {
    call(path, () -> client.putObject(r -> r.bucket(place.bucket()).key(root(path)), RequestBody.fromBytes(bytes)));
    if (!Arrays.equals(bytes, read(path))) {
      throw new IOException(place + " does not give back what was written: " + path);
    }
  }

  @Override
  public void publish(Path object, String path) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(object)) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith(OcflWorkshop.OBJECT)).toList();
    }
    for (Path file : files) {
      put(path + "/" + object.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    put(path + "/" + OcflWorkshop.OBJECT, Files.readAllBytes(object.resolve(OcflWorkshop.OBJECT)));
  }

  /** The declaration goes first: from then on there is no object, and the rest may be written over. */
  @Override
  public void putAside(String path, String name) throws IOException {
    List<String> keys = call(path, () -> client.listObjectsV2Paginator(r -> r.bucket(place.bucket())
        .prefix(root(path) + "/")).contents().stream().map(o -> o.key()).toList());
    for (String key : keys) {
      byte[] bytes = get(key);
      String aside = prefixed("damaged/" + name + key.substring(root(path).length()));
      call(path, () -> client.putObject(r -> r.bucket(place.bucket()).key(aside), RequestBody.fromBytes(bytes)));
    }
    String declaration = root(path) + "/" + OcflWorkshop.OBJECT;
    if (keys.contains(declaration)) {
      call(path, () -> client.deleteObject(r -> r.bucket(place.bucket()).key(declaration)));
    }
  }

  /** The declaration goes first, as in {@link #putAside}. */
  @Override
  public void remove(String path, String sha256) throws IOException {
    String declaration = root(path) + "/" + OcflWorkshop.OBJECT;
    delete(declaration, path);
    for (String prefix : List.of(root(path) + "/", prefixed("damaged/" + sha256))) {
      List<String> keys = call(path, () -> client.listObjectsV2Paginator(r -> r.bucket(place.bucket()).prefix(prefix))
          .contents().stream().map(o -> o.key()).toList());
      for (String key : keys) {
        delete(key, path);
      }
    }
  }

  private void delete(String key, String path) throws IOException {
    call(path, () -> client.deleteObject(r -> r.bucket(place.bucket()).key(key)));
  }

  @Override
  public boolean isDisposed(String sha256) throws IOException {
    String key = note(sha256);
    try {
      call(key, () -> client.headObject(r -> r.bucket(place.bucket()).key(key)));
      return true;
    } catch (NoSuchFileException none) {
      return false;
    }
  }

  @Override
  public void noteDisposal(String sha256, byte[] note) throws IOException {
    String key = note(sha256);
    call(key, () -> client.putObject(r -> r.bucket(place.bucket()).key(key), RequestBody.fromBytes(note)));
    if (!Arrays.equals(note, get(key))) {
      throw new IOException(place + " does not give back what was written: " + key);
    }
  }

  private String note(String sha256) {
    return prefixed("disposed/" + sha256 + DisposalNote.ENDING);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Reads to the end within the deadline, however slowly it comes. */
  private byte[] get(String key) throws IOException {
    long until = System.nanoTime() + place.deadline().toNanos();
    try (ResponseInputStream<GetObjectResponse> in =
        call(key, () -> client.getObject(r -> r.bucket(place.bucket()).key(key)))) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) >= 0;) {
        all.write(buffer, 0, n);
        if (System.nanoTime() > until) {
          in.abort();
          throw new IOException(place + " is too slow: " + key);
        }
      }
      long told = in.response().contentLength();
      if (told != all.size()) {
        throw new IOException(place + " gave " + all.size() + " of " + told + " bytes: " + key);
      }
      return all.toByteArray();
    }
  }

  private <T> T call(String what, LibraryContext.Task<T, RuntimeException> task) throws IOException {
    try {
      return LibraryContext.call(task);
    } catch (NoSuchKeyException none) {
      throw new NoSuchFileException(what);
    } catch (SdkException e) {
      throw new IOException(place + " did not answer for " + what, e);
    }
  }

  private String root(String path) {
    return prefixed("ocfl/" + path);
  }

  private String prefixed(String name) {
    return place.prefix().isEmpty() ? name : place.prefix() + "/" + name;
  }
}
