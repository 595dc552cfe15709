package vn.hocba.configuration;

import java.util.List;

/** Ends a server that must not run, saying why: without its application it would only look alive. */
public final class RefusedStart {

  private static final System.Logger LOG = System.getLogger(RefusedStart.class.getName());
  private static final int EXIT_CONFIGURATION = 78;

  private RefusedStart() {}

  /** @return what to throw, which fails the deployment while the process ends */
  public static IllegalStateException because(List<String> reasons) {
    String text = "Học Bạ does not start: " + String.join("; ", reasons);
    LOG.log(System.Logger.Level.ERROR, text);
    Thread.ofPlatform().daemon().name("refuse-to-start").start(() -> System.exit(EXIT_CONFIGURATION));
    return new IllegalStateException(text);
  }
}
