package vn.hocba.finding;

import java.util.function.BiPredicate;
import vn.hocba.archive.search.SearchHealth;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptSearch;

/**
 * Brings one index up to the end of the ledger, from the number the index itself carries: a copy of this server's own, or
 * one that other servers bring on too. An index that cannot be used, or that is ahead of a ledger thrown back by a crash, is
 * built anew beside the old one; one that is away is left until it is back. Called by one thread.
 */
final class IndexFollower {

  private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
  /** Lines read at once. */
  private static final int PART = 1000;
  /** Parts after which it is written down how far the index is, in a long catching up. */
  private static final int PARTS_A_COMMIT = 50;

  /** Reads the ledger. */
  interface Lines {
    IndexFeed.Part after(long sequence, int most);
  }

  /** Is told how far an index that is built anew has come. */
  interface Rebuilding {
    /** @param line of the ledger @param over whether the new index serves */
    void at(long line, boolean over);
  }

  /** In looks: about a minute, and about ten. The first attempt is made at once. */
  private static final int FIRST_PAUSE = 150;
  private static final int LONGEST_PAUSE = 1_500;

  private final TranscriptSearch search;
  private final Rebuilding rebuilding;
  private final Lines lines;
  private final BiPredicate<Long, String> agrees;
  private long reached = -1;
  private String reachedLine = "";
  private SearchHealth.State said = SearchHealth.State.USABLE;
  /** Looks since the writer failed, and how many go by before it is opened once more, which reads the whole index while all wait. */
  private int looks;
  private int pause;

  /** @param agrees as {@link IndexFeed#agrees} */
  IndexFollower(TranscriptSearch search, Lines lines, BiPredicate<Long, String> agrees, Rebuilding rebuilding) {
    this.search = search;
    this.rebuilding = rebuilding;
    this.lines = lines;
    this.agrees = agrees;
  }

  /** Takes over everything that is new. */
  void follow() {
    SearchHealth health = search.health();
    try {
      if (health.rebuildNeeded()) {
        rebuild(health.toString());
      } else if (health.usable()) {
        while (takeOver()) {
          continue;
        }
      } else if (health.state() == SearchHealth.State.WRITER_FAILED && looks++ >= pause) {
        looks = 0;
        pause = Math.clamp(2L * pause, FIRST_PAUSE, LONGEST_PAUSE);
        search.check();
      }
      say(health);
    } catch (SearchUnavailable e) {
      say(e.health());
    }
  }

  /** @return whether there is more */
  private boolean takeOver() {
    long position = search.committedSequence();
    String line = search.committedLine();
    boolean own = position == reached && line.equals(reachedLine);
    if (!own && !agrees.test(position, line)) {
      rebuild("line " + position + " of the ledger is another one");
      return false;
    }
    IndexFeed.Part part = lines.after(position, PART);
    int parts = 0;
    while (part.last() > position && parts++ < PARTS_A_COMMIT) {
      search.upsert(part.added());
      search.remove(part.superseded());
      position = part.last();
      line = part.line();
      part = lines.after(position, PART);
    }
    if (parts > 0) {
      search.commit(position, line);
      pause = 0;
      // Whoever is told that the index is in step finds what it took over.
      search.refresh();
    }
    reached = position;
    reachedLine = line;
    return part.last() > position;
  }

  private void rebuild(String why) {
    LOG.log(System.Logger.Level.WARNING, "The index cannot be used ({0}): building it anew", why);
    long at = 0;
    String line = "";
    try (TranscriptSearch.Rebuild fresh = search.rebuild()) {
      IndexFeed.Part part = lines.after(at, PART);
      while (part.last() > at) {
        fresh.upsert(part.added());
        // What was read early may have been replaced while the rest was read.
        fresh.remove(part.superseded());
        at = part.last();
        line = part.line();
        rebuilding.at(at, false);
        part = lines.after(at, PART);
      }
      fresh.complete(at, line);
    }
    rebuilding.at(at, true);
    reached = at;
    reachedLine = line;
  }

  /** Once for each change, not every second. */
  private void say(SearchHealth health) {
    if (health.state() != said) {
      said = health.state();
      LOG.log(health.usable() ? System.Logger.Level.INFO : System.Logger.Level.WARNING, "The index is {0}",
          health.usable() ? "in use" : health);
    }
  }
}
