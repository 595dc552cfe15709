package vn.hocba.archive.search;

import java.util.List;

/** This program's own search, on either engine. */
final class BenchmarkOwnEngine implements BenchmarkEngine {

  /** What lies on disk. */
  interface Size {
    long bytes() throws Exception;
  }

  private final String name;
  private final TranscriptSearch search;
  private final Size size;
  private final AutoCloseable after;

  BenchmarkOwnEngine(String name, TranscriptSearch search, Size size, AutoCloseable after) {
    this.name = name;
    this.search = search;
    this.size = size;
    this.after = after;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean inThisProcess() {
    return search instanceof LuceneTranscriptSearch;
  }

  @Override
  public void add(List<IndexedTranscript> part) {
    search.upsert(part);
  }

  @Override
  public void finish(int count) {
    search.commit(count);
    search.refresh();
  }

  @Override
  public boolean holds(int count) {
    return search.size() == count;
  }

  @Override
  public Found ask(BenchmarkQuestion question) {
    return Found.of(search.search(question.query()), question.query().facets());
  }

  @Override
  public long bytes() throws Exception {
    return size.bytes();
  }

  @Override
  public void close() throws Exception {
    search.close();
    after.close();
  }
}
