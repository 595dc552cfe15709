package vn.hocba.archive.search;

import org.junit.jupiter.api.AfterAll;

class PhrasesOnOpenSearchTest extends PhrasesContract {
  private final OpenSearchNode node = OpenSearchNode.shared();
  private final OpenSearchPlace place = node.emptyPlace();

  @Override
  TranscriptSearch open() {
    return node.open(place);
  }

  @AfterAll
  void deleteIndexes() {
    node.delete(place);
  }
}
