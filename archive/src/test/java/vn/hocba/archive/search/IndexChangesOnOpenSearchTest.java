package vn.hocba.archive.search;

import org.junit.jupiter.api.AfterEach;

class IndexChangesOnOpenSearchTest extends IndexChangesContract {
  private final OpenSearchNode node = OpenSearchNode.shared();
  private final OpenSearchPlace place = node.emptyPlace();

  @Override
  TranscriptSearch open() {
    return node.open(place);
  }

  @AfterEach
  void deleteIndexes() {
    node.delete(place);
  }
}
