package vn.hocba.configuration;

import jakarta.json.spi.JsonProvider;

/**
 * Makes and reads JSON for every request. {@code jakarta.json.Json} looks for its provider in all jars at each call, one
 * thread at a time: with 300 teachers saving marks that was a tenth of the server's time and most of its waiting
 * (github.com/jakartaee/jsonp-api/issues/154; its own answer is to keep the provider).
 */
public final class JsonMaker {

  /** Safe for many threads, as its specification says. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonMaker() {}
}
