package vn.hocba.archive.search;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.JsonpMapperBase;
import org.opensearch.client.json.JsonpSerializer;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import vn.hocba.archive.LibraryContext;

/** The client of one cluster; safe for many threads. */
final class OpenSearchConnection implements AutoCloseable {
  /** Found once: the look-up is dear, and must not depend on the thread that asks first. */
  static final JsonProvider JSON = LibraryContext.call(JsonProvider::provider);
  private static final int CONNECT_SECONDS = 3;

  private final OpenSearchTransport transport;
  private final OpenSearchClient client;

  /** Everything sent is JSON already, so no binding of objects is needed. */
  static final class PlainJson extends JsonpMapperBase {
    @Override
    public JsonProvider jsonProvider() {
      return JSON;
    }

    @Override
    public <T> void serialize(T value, JsonGenerator generator) {
      JsonpSerializer<T> serializer = findSerializer(value);
      if (serializer == null) {
        throw new IllegalArgumentException("not JSON: " + value.getClass());
      }
      serializer.serialize(value, generator, this);
    }

    @Override
    protected <T> JsonpDeserializer<T> getDefaultDeserializer(Class<T> type) {
      throw new IllegalArgumentException("not JSON: " + type);
    }
  }

  OpenSearchConnection(OpenSearchPlace place) {
    HttpHost[] hosts = place.nodes().stream().map(OpenSearchConnection::host).toArray(HttpHost[]::new);
    Timeout patience = Timeout.ofMilliseconds(place.patience().toMillis());
    // A part of an answer may come late each time; all of it has twice as long.
    transport = new BoundedTransport(LibraryContext.call(() -> ApacheHttpClient5TransportBuilder.builder(hosts)
        .setMapper(new PlainJson())
        .setDefaultHeaders(place.user() == null ? new Header[0] : new Header[] {authorization(place)})
        .setConnectionConfigCallback(c -> c.setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS).setSocketTimeout(patience))
        .setRequestConfigCallback(r -> r.setResponseTimeout(patience).setConnectionRequestTimeout(patience))
        .build()), place.patience().multipliedBy(2));
    client = new OpenSearchClient(transport);
  }

  private static HttpHost host(URI node) {
    int usual = node.getScheme().equals("https") ? 443 : 80;
    return new HttpHost(node.getScheme(), node.getHost(), node.getPort() < 0 ? usual : node.getPort());
  }

  private static Header authorization(OpenSearchPlace place) {
    byte[] both = (place.user() + ":" + place.password()).getBytes(StandardCharsets.UTF_8);
    return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both), true);
  }

  OpenSearchClient client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
